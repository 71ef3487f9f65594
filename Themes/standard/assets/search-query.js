// From what was asked to the documents that may have it: the rarest terms first, as many as the bytes allow.

import { facet, number, termsOf } from "./search-terms.js";

/** Bytes of index that one question may cost: so much in a small column, so much in a large one. */
const ALLOWANCE = { small: 200_000, large: 500_000, largeFrom: 20_000 };
/** Bytes that a block of paths takes at most, and what is kept back for those of a page of hits. */
const BLOCK = 3_700;
const RESERVE = { small: 37_000, large: 74_000 };
/** Few enough candidates of a segment: to read them is cheaper than to ask for another term. */
const FEW = 2;

/**
 * @typedef {object} Question
 * @property {string} text what was typed
 * @property {object} filters of `category`, `topic`, `body`, `genre`, `year`, `state`, `office`, each may be empty
 * @property {"best" | "newest"} order
 */

/** The words of a question, folded: what stands between blanks. All of them must be found. */
export function wordsOf(text, folding) {
  return [...new Set(text.split(/\s+/).map((word) => folding.fold(word)))].filter((word) => word !== "");
}

/** Whether a folded text may be a whole 文号 or index number. */
const isLikeNumber = (text) => text.length >= 4 && /[0-9]/.test(text) && /[号()/-]/.test(text);

function intersection(left, right) {
  const other = new Set(right);
  return left.filter((document) => other.has(document));
}

/** The value of the filter by office that stands for the column's own notices. */
const OWN = "_";

/** Whether a segment can hold what these filters want. */
function isWanted(segment, { year, office }) {
  if (year && String(segment.year) !== year) return false;
  return !office || (office === OWN) === !segment.folder;
}

/** Candidates of one segment: null while nothing was asked of it. */
class Search {
  constructor(segment, place) {
    this.segment = segment;
    this.place = place;
    this.documents = null;
    this.headings = null;
    this.exact = [];
  }

  narrow(documents) {
    this.documents = this.documents === null ? documents : intersection(this.documents, documents);
  }

  get isOpen() {
    return this.documents === null || this.documents.length > FEW;
  }
}

/**
 * Finds candidates. Every document that has all words is among them; some may be that have not: whoever shows one
 * reads its text first.
 *
 * @returns {{ hits: object[], isExact: boolean, words: string[] }} hits in the order asked for, each with its segment,
 *   its document, and `isExact` for the one whose number was asked for
 */
export async function find(index, folding, question) {
  const words = wordsOf(question.text, folding);
  const { filters } = question;
  const searches = index.segments
    .map((segment, place) => new Search(segment, place))
    .filter(({ segment }) => isWanted(segment, filters));
  const whole = folding.fold(question.text);
  if (isLikeNumber(whole)) {
    await Promise.all(
      searches.map(async (search) => {
        search.exact = (await index.documents(number(whole), search.segment)).documents;
      }),
    );
  }
  await filter(index, searches, filters);
  for (const search of searches) {
    if (search.documents !== null) search.exact = intersection(search.exact, search.documents);
  }
  const terms = ranked(index, words.flatMap(termsOf));
  const isComplete = await narrow(index, searches, terms);
  if (words.length === 0) for (const search of searches) search.documents ??= everything(search.segment);
  return {
    hits: ordered(searches, question.order, await places(index, searches)),
    isExact: words.length === 0 || (isComplete && words.length === 1 && [...words[0]].length <= 2),
    words,
  };
}

const everything = (segment) => Array.from({ length: segment.documents }, (_, document) => document);

async function filter(index, searches, filters) {
  const facets = ["category", "topic", "body", "genre"].filter((name) => filters[name]);
  if (filters.office && filters.office !== OWN) facets.push("office");
  await Promise.all(
    searches.flatMap((search) =>
      facets.map(async (name) => {
        const { documents } = await index.documents(facet(name, filters[name]), search.segment);
        search.narrow(documents);
      }),
    ),
  );
  if (!filters.state) return;
  const lists = await index.inState(filters.state);
  for (const search of searches) search.narrow(lists[search.place]);
}

/** The rarest first, as far as the manifest tells. */
function ranked(index, terms) {
  const unique = [...new Map(terms.map((entry) => [entry.term, entry])).values()];
  const rarity = (entry) => {
    const share = index.shareOf.get(entry.term);
    if (share !== undefined) return 1 + share;
    // Of terms that are not told, those of frequent characters are likely to be more frequent.
    return termsOf(entry.text[0])
      .concat(termsOf(entry.text.at(-1)))
      .reduce((product, { term }) => product * (index.shareOf.get(term) ?? 0.01), 1);
  };
  return unique
    .map((entry) => ({ term: entry.term, rarity: rarity(entry) }))
    .sort((one, other) => one.rarity - other.rarity || one.term - other.term)
    .map((entry) => entry.term);
}

const sizeOf = (index) => (index.total >= ALLOWANCE.largeFrom ? "large" : "small");

/** Bytes of index that a question may cost. */
const allowanceOf = (index) => ALLOWANCE[sizeOf(index)];

/** Whether the paths of these hits are within what a question may cost. */
export function mayRead(index, hits) {
  const files = new Set(hits.map(({ document, segment }) => index.pathFile(document, segment)));
  const missing = [...files].filter((file) => !index.holds(file));
  return index.spent + missing.length * BLOCK <= allowanceOf(index);
}

/** Two terms a round; the first is asked of every segment whatever it costs. Tells whether all terms were asked. */
async function narrow(index, searches, terms) {
  const allowance = allowanceOf(index) - RESERVE[sizeOf(index)];
  let next = 0;
  while (next < terms.length) {
    const open = searches.filter((search) => search.isOpen);
    if (open.length === 0) return true;
    let count = Math.min(2, terms.length - next);
    while (count > 0 && index.spent + cost(index, open, terms.slice(next, next + count)) > allowance) count--;
    if (count === 0 && next > 0) return false;
    const round = terms.slice(next, next + Math.max(count, 1));
    next += round.length;
    await Promise.all(open.map((search) => ask(index, search, round)));
  }
  return true;
}

/** What a round will cost at most: frequent terms lie in large shards, but hardly a shard is twice as large as the mean. */
function cost(index, searches, terms) {
  let sum = 0;
  for (const { segment } of searches) {
    for (const term of terms) if (!index.has(term, segment)) sum += segment.mean * 2;
  }
  return sum;
}

async function ask(index, search, terms) {
  const found = await Promise.all(terms.map((term) => index.documents(term, search.segment)));
  for (const { documents, headings } of found) {
    search.narrow(documents);
    search.headings = search.headings === null ? headings : intersection(search.headings, headings);
  }
}

/**
 * Where the entries of subordinate columns stand among the own notices of their year, where hits of both must be
 * brought into one order.
 */
async function places(index, searches) {
  const found = searches.filter(({ documents, exact }) => documents?.length > 0 || exact.length > 0);
  const years = new Set(found.filter(({ segment }) => !segment.folder).map(({ segment }) => segment.year));
  const mixed = found.filter(({ segment }) => segment.folder && years.has(segment.year));
  return new Map(await Promise.all(mixed.map(async ({ segment }) => [segment, await index.order(segment)])));
}

/** The document whose number was asked for, then titles that have all that was asked, then the rest; newest first. */
function ordered(searches, order, places) {
  const hits = [];
  for (const { segment, documents, headings, exact } of searches) {
    const exactly = new Set(exact);
    const inHeadings = new Set(headings ?? []);
    const all = [...new Set([...(documents ?? []), ...exact])].sort((one, other) => other - one);
    for (const document of all) {
      const isExact = exactly.has(document);
      const rank = isExact ? 0 : order === "best" && inHeadings.has(document) ? 1 : 2;
      // Between the own notice before an entry and the one after it.
      const place = places.has(segment) ? places.get(segment)[document] - 0.5 : document;
      hits.push({ segment, document, isExact, rank, place });
    }
  }
  // Sorting keeps what is equal in its order: entries between the same two notices, the newest first.
  return hits.sort(
    (one, other) => one.rank - other.rank || other.segment.year - one.segment.year || other.place - one.place,
  );
}
