import { Button } from 'antd';
import { followOpinions } from '../../data/commands/matter-sources';
import { deleteMatters } from '../../data/commands/matters';
import { registeredNow } from '../../steps/registrar';
import { flushTyped } from '../../ui/unsaved/unsaved';
import { useNotices } from '../../ui/use-notices';

interface Props {
  opinionIds: readonly string[];
  onDone: () => void;
}

/** 列入跟踪: one outside matter for each opinion, or one for all of them; never twice for the same. */
export function FollowOpinions({ opinionIds, onDone }: Props) {
  const { attempt, undoable, say } = useNotices();
  const follow = (together: boolean) =>
    void attempt(async () => {
      await flushTyped();
      const { created, existing } = await followOpinions(opinionIds, await registeredNow(), {
        together,
      });
      onDone();
      const known = existing.length > 0 ? `，${existing.length}件原来已在跟踪` : '';
      if (created.length === 0) say('都已在跟踪，没有重复登记');
      else {
        undoable(`已列入跟踪${created.length}件${known}`, () => deleteMatters(created));
      }
    });
  return (
    <>
      <Button onClick={() => follow(false)}>列入跟踪</Button>
      {opinionIds.length > 1 && <Button onClick={() => follow(true)}>合为一件跟踪</Button>}
    </>
  );
}
