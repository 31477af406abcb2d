import { describe, expect, it } from 'vitest';
import { character, turn } from '../../../tests/support/conversation.ts';
import { voiceOf } from './voice-of.ts';

const bob = turn('Hi', { speaker: { kind: 'user', id: '2', name: 'Bob\nMara' } });
const mara = turn('Hi', { speaker: { kind: 'character', name: 'Mara' } });

describe('voiceOf', () => {
  it('knows a character by both names, and everybody who talked', () => {
    const card = character('Mara (old)', { nickname: 'Mara' });
    expect(voiceOf(card, [turn('a'), bob, mara, turn('b')], 'Assistant')).toEqual({
      names: ['Mara (old)', 'Mara'],
      others: ['Ann', 'Bob Mara', 'User'],
    });
  });

  it('lets the assistant write about users', () => {
    expect(voiceOf(character('Assistant'), [turn('a')], 'assistant').others).toEqual(['Ann']);
  });
});
