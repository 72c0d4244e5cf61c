import { describe, expect, it } from 'vitest';
import { isGlad, isOpen, isOver, isThanks } from '../../../../src/domain/coach/signals/standing.ts';

describe('how the matter stands by one message', () => {
  it.each(['i have no number', 'deaf as before', 'where is it', 'it does not work', 'without any reply'])(
    'it is open: %s',
    (text) => {
      expect(isOpen(text)).toBe(true);
      expect(isOver(text)).toBe(false);
    },
  );

  it.each(['that was it, whole pages', 'it works now', 'much faster now', 'found it'])(
    'it is over: %s',
    (text) => {
      expect(isOver(text)).toBe(true);
      expect(isOpen(text)).toBe(false);
    },
  );

  it.each(['no rush at all', 'no problem', 'i have no more questions', 'there is no need to hurry'])(
    'nothing lacks: %s',
    (text) => {
      expect(isOpen(text)).toBe(false);
    },
  );

  it('thanks with a “but” are none', () => {
    expect(isThanks('thank you both')).toBe(true);
    expect(isThanks('thank you, but it is broken')).toBe(false);
    expect(isGlad('lovely')).toBe(true);
    expect(isGlad('the lamp is dark')).toBe(false);
  });
});
