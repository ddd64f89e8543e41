import { describe, expect, it } from 'vitest';
import { Joints, NOWHERE } from '#shared/proofread/speller/joints';
import { shipped } from './model-file';

const language = shipped();
const joints = new Joints(language.model);
const numberOf = (one: string) => (language.model.characters[one.charCodeAt(0)] as number) - 1;
const within = (two: string) => joints.within(numberOf(two.charAt(0)), numberOf(two.charAt(1)));

describe('how characters join', () => {
  it('knows two that stand side by side within a word, wherever in it', () => {
    expect(within('汛抗')).toBeGreaterThan(NOWHERE);
    expect(within('环境')).toBeGreaterThan(within('汛抗'));
    expect(within('镜抗')).toBe(NOWHERE);
  });

  it('says nothing of characters that the model does not know', () => {
    expect(joints.within(-1, numberOf('的'))).toBe(NOWHERE);
    expect(joints.begins(-1)).toBe(0);
  });

  it('counts the words that a character begins and ends', () => {
    expect(joints.finishes(numberOf('率'))).toBeGreaterThan(joints.begins(numberOf('率')));
    expect(joints.begins(numberOf('副'))).toBeGreaterThan(joints.finishes(numberOf('副')));
  });
});
