import { Checkbox } from 'antd';
import { type CivilDate, printDate } from '#shared/model/civil-date';
import type { PersonRef } from '#shared/model/directory';
import type { Incoming, IncomingStep } from '#shared/model/incoming';
import type { Leader } from '#shared/model/office';
import { readersOut } from '#shared/registers/holding';
import { registerReadings } from '../../data/commands/incoming';
import { useToday } from '../../data/today';
import { Line } from '../../steps/FormFrame';
import { StepDialog } from '../../steps/StepDialog';
import { DateField } from '../../ui/DateField';
import { ofIncoming } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { leaderRef, readersOf } from './readers';

interface Props {
  paper: Incoming;
  steps: readonly IncomingStep[];
  leaders: readonly Leader[];
  onClose: () => void;
}

/** Who signed, and on which day where that is another than that of the form. */
interface Signed {
  person: PersonRef;
  isSigned: boolean;
  on: CivilDate | null;
}

/** 照传阅单登记: a 传阅单 came back with all signatures on it, and is registered at once. */
export function ReadersForm({ paper, steps, leaders, onClose }: Props) {
  const today = useToday();
  const scope = useFormScope(ofIncoming(paper, 'readers', '照传阅单登记'));
  const [all, setAll] = useFormState(scope, 'all', (): readonly Signed[] => {
    const out = readersOut(steps).flatMap(({ person }) => (person ? [person] : []));
    const left = readersOf(leaders, steps, today).map(leaderRef);
    return [...out, ...left].map((person) => ({ person, isSigned: true, on: null }));
  });
  const put = (person: PersonRef, part: Partial<Signed>) =>
    setAll(all.map((one) => (one.person === person ? { ...one, ...part } : one)));
  const [isClosing, setClosing] = useFormState(scope, 'isClosing', false);
  const signed = all.filter(({ isSigned }) => isSigned);
  const canClose = mayClose(paper) && signed.length === all.length;
  return (
    <StepDialog
      scope={scope}
      title="照传阅单登记"
      done="登记"
      hint="照传阅单上的签名核对：没有签的去掉勾，签阅日期不同的改过来。"
      dateLabel="签阅日期"
      missing={signed.length === 0 ? ['谁签阅了'] : []}
      onSubmit={(registered) =>
        registerReadings(
          paper.id,
          registered,
          signed.map(({ person, on }) => ({ person, on: on ?? registered.on })),
          canClose && isClosing,
        )
      }
      onClose={onClose}
    >
      {(day) => (
        <>
          {all.map(({ person, isSigned, on }) => (
            <Line key={`${person.source} ${person.id} ${person.name}`} label={person.name}>
              <div className="row registers-line">
                <Checkbox
                  className="registers-reader"
                  aria-label={`${person.name}已签阅`}
                  checked={isSigned}
                  onChange={({ target }) => put(person, { isSigned: target.checked })}
                >
                  {person.post || '已签阅'}
                </Checkbox>
                {isSigned && (
                  <DateField
                    label={`${person.name}签阅日期`}
                    value={on ?? day}
                    clearable={false}
                    onChange={(date) => put(person, { on: date })}
                  />
                )}
              </div>
            </Line>
          ))}
          {canClose && (
            <Line label="">
              <Checkbox checked={isClosing} onChange={({ target }) => setClosing(target.checked)}>
                都看过了，同时办结
              </Checkbox>
            </Line>
          )}
          {signed.some(({ on }) => (on ?? day) < paper.receivedOn) && (
            <p className="hint">
              有的签阅日期在收文日期（{printDate(paper.receivedOn)}）之前，请核对。
            </p>
          )}
        </>
      )}
    </StepDialog>
  );
}

/** A paper that is only to be read is done when all have read it. */
const mayClose = ({ kind, closedOn, matterId }: Incoming): boolean =>
  kind === '阅件' && closedOn === null && matterId === null;
