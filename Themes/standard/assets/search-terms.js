// The terms of the index, as the program spells them (Sources/Publication/Search/SearchTerm.swift).

function spread(value) {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function hashed(text) {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return spread(hash);
}

export const unigram = (unit) => spread(unit);
export const bigram = (first, second) => spread((first << 16) | second);

/** A whole index number or 文号, folded. */
export const number = (folded) => hashed(`=${folded}`);

/** A value of a filter. */
export const facet = (name, value) => hashed(`${name}:${value}`);

/** Three or four digits, small letters or hyphens. */
function places(text) {
  let code = 0;
  for (const character of text) code = code * 38 + "0123456789abcdefghijklmnopqrstuvwxyz-".indexOf(character) + 1;
  return spread(0xff000000 + code);
}

/**
 * All terms that a document has if this folded word stands in it, each with its characters. The longest runs of
 * places stand for the shorter ones in them.
 */
export function termsOf(word) {
  if (word.length === 1) return [{ term: unigram(word.charCodeAt(0)), text: word }];
  const found = new Map();
  const add = (term, text) => found.set(term, { term, text });
  const isPlace = Array.from(word, (_, index) => /[0-9a-z-]/.test(word[index]));
  for (let index = 0; index + 1 < word.length; index++) {
    let run = 0;
    while (run < 4 && isPlace[index + run]) run++;
    const before = index > 0 && isPlace[index - 1];
    if (run === 4) add(places(word.slice(index, index + 4)), word.slice(index, index + 4));
    else if (run === 3 && !before) add(places(word.slice(index, index + 3)), word.slice(index, index + 3));
    else if (run < 2 || (run === 2 && !before)) {
      add(bigram(word.charCodeAt(index), word.charCodeAt(index + 1)), word.slice(index, index + 2));
    }
  }
  return [...found.values()];
}
