import { Alert, App, Button, Checkbox, Input, Steps } from 'antd';
import { useState } from 'react';
import type { Issuer, Leader } from '#shared/model/office';
import { foundOffice, proposedIssuers, proposedNames } from '../data/commands/office';
import { call, messageOf } from '../data/desktop';
import { useHeldWords } from '../data/queries/office';
import { IssuerCells, IssuerTable } from '../settings/IssuerTable';
import { LeaderTable } from '../settings/LeaderTable';
import { Brand } from '../ui/Brand';

type Bare<T> = Omit<T, 'id'>;

/**
 * First start: the declaration, the office's names and issuers, its leaders. `notice`: what
 * start-up found, when this is no first start at all but the office's own page is missing.
 */
export function FirstStart({ notice }: { notice: string }) {
  const { message } = App.useApp();
  const [step, setStep] = useState(0);
  const [declaredBy, setDeclaredBy] = useState('');
  const { city, takeCity, names, setNames, issuers, setIssuers } = useOfficeNames();
  const [leaders, setLeaders] = useState<Leader[]>([]);
  const finish = async () => {
    try {
      const named = leaders.filter(({ name }) => name.trim() !== '');
      await foundOffice(
        { ...names, declaredBy },
        issuers,
        named.map(({ id: _id, ...leader }, index) => ({ ...leader, rank: index + 1 })),
      );
    } catch (error) {
      message.error(messageOf(error));
    }
  };

  return (
    <div className="full-page">
      <div className="card">
        <Welcome notice={notice} />
        <Steps
          size="small"
          current={step}
          items={[{ title: '使用声明' }, { title: '本单位名称' }, { title: '领导名单' }]}
          style={{ marginBottom: 22 }}
        />
        {step === 0 && (
          <Declaration declaredBy={declaredBy} onName={setDeclaredBy} onAccept={() => setStep(1)} />
        )}
        {step === 1 && (
          <>
            <Names city={city} names={names} onCity={takeCity} onNames={setNames} />
            <Issuers issuers={issuers} onChange={setIssuers} />
            <Buttons
              back={() => setStep(0)}
              next={() => setStep(2)}
              ready={names.officeName.trim() !== '' && issuers.length > 0}
            />
          </>
        )}
        {step === 2 && (
          <>
            <p className="hint">
              按排序填写，送审、签发时从这里选，不用重复打字。可以现在填，也可以以后在“设置”里填。
            </p>
            <LeaderTable leaders={leaders} onChange={setLeaders} />
            <Buttons back={() => setStep(1)} next={() => void finish()} ready last />
          </>
        )}
      </div>
    </div>
  );
}

/** Names and issuers of the office, proposed from the name of its city. */
function useOfficeNames() {
  const [city, setCity] = useState('');
  const [names, setNames] = useState(proposedNames(''));
  const [issuers, setIssuers] = useState<Bare<Issuer>[]>([]);
  const takeCity = (text: string) => {
    const name = text.trim();
    setCity(text);
    setNames(proposedNames(name));
    setIssuers(name === '' ? [] : proposedIssuers(name));
  };
  return { city, takeCity, names, setNames, issuers, setIssuers };
}

/** What start-up found is missing, and what is there all the same. */
function Missing({ notice }: { notice: string }) {
  const held = useHeldWords();
  if (held === undefined) return null;
  const [title, more] =
    held === ''
      ? ['这台电脑上原来有数据，现在没有找到', '不用找回、从头开始的，再填下面几项。']
      : [
          '这台电脑上原来有数据，本单位的设置没有找回来',
          `其余内容（${held}）没有删去，填完下面几项就能看到。想先找回设置的，请先退出，把数据文件夹的备份放回原处再打开。`,
        ];
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 18 }}
      title={title}
      description={`${notice}${more}`}
    />
  );
}

function Welcome({ notice }: { notice: string }) {
  return (
    <>
      <div className="row" style={{ marginBottom: 18 }}>
        <span style={{ width: 44, height: 44 }}>
          <Brand />
        </span>
        <div>
          <h1 style={{ margin: 0 }}>欢迎使用回音</h1>
          <span className="hint">
            办文 · 办会 · 办事。第一次使用，请先填几项，以后都可以在“设置”里修改。
          </span>
        </div>
      </div>
      {notice !== '' && <Missing notice={notice} />}
    </>
  );
}

function Declaration(props: {
  declaredBy: string;
  onName: (name: string) => void;
  onAccept: () => void;
}) {
  const [sure, setSure] = useState(false);
  return (
    <>
      <h2>这台电脑是非涉密计算机吗？</h2>
      <p>
        回音只能用在非涉密计算机上，不得存储、处理国家秘密。带有“秘密★”“机密★”“绝密★”等标志的文字，程序会拒绝接收。
        数据只保存在本机，程序不连接网络。
      </p>
      <div className="field">
        <label htmlFor="declared-by">登记人姓名</label>
        <Input
          id="declared-by"
          value={props.declaredBy}
          onChange={(event) => props.onName(event.target.value)}
          placeholder="填写您的姓名"
          autoFocus
        />
      </div>
      <Checkbox checked={sure} onChange={(event) => setSure(event.target.checked)}>
        我确认：本机是非涉密计算机，不在本程序中存储、处理国家秘密。
      </Checkbox>
      <div className="row" style={{ marginTop: 22 }}>
        <Button
          type="primary"
          disabled={!sure || props.declaredBy.trim() === ''}
          onClick={props.onAccept}
        >
          是非涉密计算机，下一步
        </Button>
        <Button onClick={() => void call('app:quit', {})}>不是，或不清楚：退出</Button>
      </div>
      <p className="hint">不清楚的，请先问本单位保密员。现在退出不会留下任何数据。</p>
    </>
  );
}

type NamesValue = ReturnType<typeof proposedNames>;

function Names(props: {
  city: string;
  names: NamesValue;
  onCity: (city: string) => void;
  onNames: (names: NamesValue) => void;
}) {
  const { names } = props;
  const field = (key: keyof NamesValue, label: string) => (
    <div className="field">
      <label htmlFor={key}>{label}</label>
      <Input
        id={key}
        value={names[key]}
        onChange={(event) => props.onNames({ ...names, [key]: event.target.value })}
      />
    </div>
  );
  return (
    <>
      <div className="field">
        <label htmlFor="city">市（县、区）名</label>
        <Input
          id="city"
          value={props.city}
          onChange={(event) => props.onCity(event.target.value)}
          placeholder="例如：示例市。下面各项会自动填好，可以修改"
          autoFocus
        />
      </div>
      {props.city.trim() !== '' && (
        <>
          {field('committeeName', '委员会全称')}
          {field('shortName', '简称')}
          {field('officeName', '办公室全称')}
        </>
      )}
    </>
  );
}

function Issuers(props: { issuers: Bare<Issuer>[]; onChange: (issuers: Bare<Issuer>[]) => void }) {
  const { issuers } = props;
  if (issuers.length === 0) return null;
  return (
    <>
      <IssuerTable>
        {issuers.map((issuer, index) => (
          <IssuerCells
            key={issuer.kind}
            issuer={issuer}
            onChange={(changed) => props.onChange(issuers.with(index, changed))}
          />
        ))}
      </IssuerTable>
      <p className="hint">机关代字是示例，请按本单位的规定修改。</p>
    </>
  );
}

function Buttons(props: { back: () => void; next: () => void; ready: boolean; last?: boolean }) {
  return (
    <div className="row" style={{ marginTop: 22 }}>
      <Button onClick={props.back}>上一步</Button>
      <Button type="primary" disabled={!props.ready} onClick={props.next}>
        {props.last ? '完成，开始使用' : '下一步'}
      </Button>
    </div>
  );
}
