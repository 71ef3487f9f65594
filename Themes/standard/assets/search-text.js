// Texts of notices: read to confirm a hit, and to show where in it the words stand.

/** Characters shown before and after a word. */
const BEFORE = 24;
const AFTER = 60;

/** A text with its folded form. */
class Passage {
  constructor(text, folding, label = "") {
    this.text = text;
    this.label = label;
    Object.assign(this, { folded: "", places: [] });
    const { text: folded, places } = folding.folded(text);
    this.folded = folded;
    this.places = places;
  }

  has(word) {
    return this.folded.includes(word);
  }

  /** Where the word stands in the text, from a place on; null where it does not. */
  range(word, from = 0) {
    const start = this.folded.indexOf(word, from);
    if (start < 0) return null;
    return { start: this.places[start], end: this.places[start + word.length - 1] + 1, next: start + 1 };
  }
}

/** A notice's text taken apart: its own part, and what changes with time behind a form feed. */
export class NoticeText {
  constructor(text, folding) {
    const [own, changing = ""] = text.replace(/^\uFEFF/, "").split("\f\n", 2);
    const lines = own.split("\n");
    this.title = lines[0];
    const empty = lines.indexOf("", 1);
    const head = lines.slice(1, empty < 0 ? lines.length : empty);
    this.fields = new Map([...head, ...changing.split("\n")].map((line) => splitLine(line)));
    this.own = new Passage(own, folding);
    this.body = new Passage(empty < 0 ? "" : lines.slice(empty + 1).join("\n"), folding);
    this.lines = head;
    this.folding = folding;
    this.attachments = [];
  }

  /** Adds the texts of the attachments: before each stands a form feed and its name. */
  addAttachments(text) {
    for (const part of text.replace(/^\uFEFF/, "").split("\f").slice(1)) {
      const end = part.indexOf("\n");
      this.attachments.push(new Passage(part.slice(end + 1), this.folding, part.slice(0, end)));
    }
  }

  get passages() {
    return [this.own, ...this.attachments];
  }

  has(word) {
    return this.passages.some((passage) => passage.has(word));
  }
}

function splitLine(line) {
  const tab = line.indexOf("\t");
  return tab < 0 ? [line, ""] : [line.slice(0, tab), line.slice(tab + 1)];
}

/** A text cut into pieces, those that hold a word marked. */
export function marked(text, words, folding) {
  const passage = new Passage(text, folding);
  const isMarked = new Uint8Array(text.length);
  for (const word of words) {
    for (let range = passage.range(word); range; range = passage.range(word, range.next)) {
      isMarked.fill(1, range.start, range.end);
    }
  }
  const pieces = [];
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && isMarked[end] === isMarked[start]) end++;
    pieces.push({ text: text.slice(start, end), isMarked: isMarked[start] === 1 });
    start = end;
  }
  return pieces;
}

/**
 * What is shown of a notice under its title: for every word that the head of the hit does not show, a cutting
 * around it; else the beginning of the body.
 *
 * @param shown what stands there already
 * @returns {{ label: string, text: string }[]}
 */
export function cuttings(notice, words, shown, folding) {
  const head = folding.fold(shown);
  const found = [];
  for (const word of words) {
    if (head.includes(word) && words.length > 1) continue;
    if (found.some((cutting) => folding.fold(cutting.text).includes(word))) continue;
    const cutting = cuttingOf(notice, word);
    if (cutting && !(head.includes(word) && cutting.isHead)) found.push(cutting);
  }
  const beginning = clean(notice.body.text.slice(0, BEFORE + AFTER));
  if (found.length === 0 && beginning !== "") found.push({ label: "", text: beginning });
  return found;
}

/** The body first, then the fields, then the whole, then the attachments. */
function cuttingOf(notice, word) {
  const inBody = notice.body.range(word);
  if (inBody) return { label: "", text: around(notice.body.text, inBody) };
  for (const line of notice.lines) {
    const [label, value] = splitLine(line);
    const passage = new Passage(`${label}：${value}`, notice.folding);
    const range = passage.range(word) ?? new Passage(label + value, notice.folding).range(word);
    if (range) return { label: "", text: around(label + "\t" + value, range), isHead: true };
  }
  for (const passage of notice.passages) {
    const range = passage.range(word);
    if (range) return { label: passage.label, text: around(passage.text, range), isHead: passage === notice.own };
  }
  return null;
}

function around(text, { start, end }) {
  const from = Math.max(0, start - BEFORE);
  const to = Math.min(text.length, end + AFTER);
  return (from > 0 ? "…" : "") + clean(text.slice(from, to)) + (to < text.length ? "…" : "");
}

const clean = (text) => text.replace(/\s+/g, " ");
