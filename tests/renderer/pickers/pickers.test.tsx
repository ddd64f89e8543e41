import '../editor/jsdom-gaps';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PersonRef, UnitRef } from '#shared/model/directory';
import { PersonField } from '../../../renderer/pickers/PersonField';
import { UnitField } from '../../../renderer/pickers/UnitField';

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
    ...{ grade: at === 0 ? 3 : 4, isWhole: name === text },
  });
  const find = <T,>(made: (name: string) => T) =>
    vi.fn(
      (text: string) =>
        new Promise<T[]>((resolve) => {
          asked.set(text, (names) =>
            resolve(names.map((name, at) => ({ ...made(name), ...graded(at, name, text) }))),
          );
        }),
    );
  return {
    findPeople: find((name) => ({ ref: ref(name), facts: '' })),
    findUnits: find((name) => ({ id: name, name })),
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
});
