import '../editor/jsdom-gaps';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PersonRef, UnitRef } from '#shared/model/directory';
import { useSaveStatus } from '../../../renderer/data/save-status';
import { PersonField } from '../../../renderer/pickers/PersonField';
import { UnitField } from '../../../renderer/pickers/UnitField';
import { flushTyped } from '../../../renderer/ui/unsaved/unsaved';

const ref = (name: string): PersonRef => ({
  source: 'member',
  id: name,
  name,
  unit: '',
  post: '',
});

/** Answers that wait until the test gives them, by query. */
const asked = vi.hoisted(() => new Map<string, (names: string[]) => void>());

vi.mock('../../../renderer/data/queries/people', () => {
  // The first one fits better than the others.
  const graded = (at: number, name: string, text: string) => ({
    grade: at === 0 ? 3 : 4,
    isWhole: name === text,
  });
  const find = <T,>(made: (name: string, at: number) => T) =>
    vi.fn(
      (text: string) =>
        new Promise<T[]>((resolve) => {
          asked.set(text, (names) =>
            resolve(names.map((name, at) => ({ ...made(name, at), ...graded(at, name, text) }))),
          );
        }),
    );
  return {
    findPeople: find((name, at) => ({ ref: { ...ref(name), id: `${name}${at}` }, facts: '' })),
    findUnits: find((name, at) => ({ id: `${name}${at}`, name })),
  };
});
vi.mock('../../../renderer/data/queries/directory', () => ({ useDirectory: () => undefined }));

afterEach(() => asked.clear());

/** Pressed and let go, with the key code that the list goes by. */
const enter = (box: HTMLElement) => {
  fireEvent.keyDown(box, { key: 'Enter', keyCode: 13, which: 13 });
  fireEvent.keyUp(box, { key: 'Enter', keyCode: 13, which: 13 });
};
const answer = (query: string, names: string[]) => act(async () => asked.get(query)?.(names));

function People({ onChange }: { onChange: (names: string[]) => void }) {
  const [value, setValue] = useState<PersonRef[]>([]);
  const change = (people: PersonRef[]) => {
    setValue(people);
    onChange(people.map(({ name }) => name));
  };
  return <PersonField label="汇报人" value={value} onChange={change} />;
}

function Units({ onChange }: { onChange: (names: string[]) => void }) {
  const [value, setValue] = useState<UnitRef[]>([]);
  const change = (units: UnitRef[]) => {
    setValue(units);
    onChange(units.map(({ name }) => name));
  };
  return <UnitField label="提请单位" value={value} onChange={change} />;
}

const FIELDS = [
  { what: 'people', label: '汇报人', Field: People },
  { what: 'units', label: '提请单位', Field: Units },
] as const;

describe.each(FIELDS)('a fast Enter among $what', ({ label, Field }) => {
  const show = () => {
    const onChange = vi.fn<(names: string[]) => void>();
    render(
      <App>
        <Field onChange={onChange} />
      </App>,
    );
    return { onChange, box: screen.getByRole('combobox', { name: label }) };
  };

  it('waits for the answer to what is typed and never picks from an older one', async () => {
    const { onChange, box } = show();
    await userEvent.type(box, 'z');
    await answer('z', ['甲', '乙']);
    await userEvent.keyboard('s');
    enter(box);
    expect(onChange).not.toHaveBeenCalled();
    await answer('zs', ['丙', '乙']);
    await waitFor(() => expect(onChange.mock.calls).toEqual([[['丙']]]));
  });

  it('is forgotten when something else is typed before the answer', async () => {
    const { onChange, box } = show();
    await userEvent.type(box, 'z');
    enter(box);
    await userEvent.keyboard('s');
    await answer('z', ['甲']);
    await answer('zs', ['丙']);
    await screen.findByText('丙');
    expect(onChange).not.toHaveBeenCalled();
    enter(box);
    await waitFor(() => expect(onChange.mock.calls).toEqual([[['丙']]]));
  });

  it('takes a name that nobody bears, and picks nobody while nothing is typed', async () => {
    const { onChange, box } = show();
    await userEvent.click(box);
    await answer('', ['甲', '乙']);
    enter(box);
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.keyboard('外人');
    enter(box);
    await answer('外人', []);
    await waitFor(() => expect(onChange.mock.calls).toEqual([[['外人']]]));
  });

  it('leaves what is typed as it is where a longer name only holds it', async () => {
    const { onChange, box } = show();
    await userEvent.type(box, '办公室');
    await answer('办公室', ['市委办公室', '市政府办公室']);
    enter(box);
    await waitFor(() => expect(onChange.mock.calls).toEqual([[['办公室']]]));
  });

  it('leaves it also when Enter comes before the answer, or the box is left without any', async () => {
    const { onChange, box } = show();
    await userEvent.type(box, '办公室');
    enter(box);
    await answer('办公室', ['市委办公室']);
    await waitFor(() => expect(onChange.mock.calls).toEqual([[['办公室']]]));
    await userEvent.type(box, '研究室');
    await userEvent.tab();
    await answer('研究室', ['市委研究室']);
    await waitFor(() => expect(onChange.mock.lastCall).toEqual([['办公室', '研究室']]));
  });

  it('takes the one whose whole name it is', async () => {
    const { onChange, box } = show();
    await userEvent.type(box, '市委办');
    await answer('市委办', ['市委办公室', '市委办']);
    enter(box);
    await waitFor(() => expect(onChange.mock.calls).toEqual([[['市委办']]]));
  });

  it('takes nobody of two of one name before one is chosen', async () => {
    const { onChange, box } = show();
    await userEvent.type(box, '李明');
    await answer('李明', ['李明', '李明']);
    enter(box);
    await userEvent.tab();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('drops letters when the box is left', async () => {
    const { onChange, box } = show();
    await userEvent.type(box, 'zs');
    await answer('zs', ['张三']);
    fireEvent.blur(box);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('takes a name when its page goes under the cursor, before or behind the answer', async () => {
    const onChange = vi.fn<(names: string[]) => void>();
    const page = render(
      <App>
        <Field onChange={onChange} />
      </App>,
    );
    await userEvent.type(screen.getByRole('combobox', { name: label }), '外人');
    expect(useSaveStatus.getState().waiting).toBe(true);
    page.unmount();
    const flushed = flushTyped();
    await answer('外人', []);
    expect(await flushed).toBe(true);
    expect(onChange.mock.calls).toEqual([[['外人']]]);
    expect(useSaveStatus.getState().waiting).toBe(false);
    const other = show();
    await userEvent.type(other.box, '办公室');
    await answer('办公室', ['市委办公室']);
    await act(async () => expect(await flushTyped()).toBe(true));
    expect(other.onChange.mock.calls).toEqual([[['办公室']]]);
    expect(useSaveStatus.getState().waiting).toBe(false);
  });

  it('does not wait for letters, nor for a name that two bear', async () => {
    const { onChange, box } = show();
    await userEvent.type(box, 'zs');
    await answer('zs', ['张三']);
    expect(useSaveStatus.getState().waiting).toBe(false);
    await userEvent.clear(box);
    await userEvent.type(box, '李明');
    await answer('李明', ['李明', '李明']);
    expect(useSaveStatus.getState().waiting).toBe(false);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('takes nothing when the box of an action goes', async () => {
    if (label !== '汇报人') return;
    const onChange = vi.fn();
    const page = render(
      <App>
        <PersonField label={label} isAction value={[]} onChange={onChange} />
      </App>,
    );
    await userEvent.type(screen.getByRole('combobox', { name: label }), '外人');
    await answer('外人', []);
    page.unmount();
    expect(await flushTyped()).toBe(true);
    expect(onChange).not.toHaveBeenCalled();
  });
});
