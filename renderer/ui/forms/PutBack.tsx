import { Button } from 'antd';
import { useMemo } from 'react';
import { type FormScope, scopeOf } from '../../data/forms/scopes';
import { useNotices } from '../use-notices';
import './forms.css';

/** Says in a form that what was typed last time stands in it again, and empties it. */
export function PutBack({ scope }: { scope: FormScope }) {
  const { undoable } = useNotices();
  const { turn } = scope;
  // Asked when the form is opened, and after it was emptied: what is typed now is nothing put back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn is a form opened anew
  const wasFilled = useMemo(() => !scope.isEmpty, [scope, turn]);
  if (!wasFilled || scope.isEmpty) return null;
  const empty = () => {
    const { facts } = scope;
    const was = scope.empty();
    // The form may have been left and opened again by then.
    undoable('已清空', () => scopeOf(facts).putBack(was));
  };
  return (
    <p className="put-back" role="status">
      上次填的还没有登记，已放回。
      <Button type="link" size="small" onClick={empty}>
        清空重填
      </Button>
    </p>
  );
}
