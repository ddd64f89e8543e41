import { Input } from 'antd';
import { useSaved } from '../../ui/use-saved';
import { useOpinionPage } from './context';

/** The name of a group, changed where it stands. */
export function GroupTitle({ id, title }: { id: string; title: string }) {
  const { actions } = useOpinionPage();
  const [value, setValue] = useSaved(
    title,
    (next) => actions.rename(id, next),
    `opinion-group/${id}`,
  );
  return (
    <Input
      aria-label="组名"
      variant="borderless"
      className="opinion-group-title"
      placeholder="给这一组起个名字"
      value={value}
      onChange={(event) => setValue(event.target.value)}
    />
  );
}
