// Folds text as the program did when it made the index: width, brackets, 〇○零, case, traditional characters; blanks go.

export class Folding {
  /** @param table what `search/folding.json` says: pairs of characters, and those that are left out. */
  constructor(table) {
    this.units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
    for (let index = 0; index < table.pairs.length; index += 2) {
      this.units[table.pairs.charCodeAt(index)] = table.pairs.charCodeAt(index + 1);
    }
    for (const blank of table.blanks) this.units[blank] = 0;
  }

  /** The folded text. */
  fold(text) {
    return this.folded(text).text;
  }

  /** The folded text, and for each of its units the place of that unit in the text. */
  folded(text) {
    const units = new Uint16Array(text.length);
    const places = new Uint32Array(text.length + 1);
    let count = 0;
    for (let index = 0; index < text.length; index++) {
      const unit = this.units[text.charCodeAt(index)];
      if (unit === 0) continue;
      units[count] = unit;
      places[count++] = index;
    }
    places[count] = text.length;
    let folded = "";
    for (let start = 0; start < count; start += 0x4000) {
      folded += String.fromCharCode(...units.subarray(start, Math.min(start + 0x4000, count)));
    }
    return { text: folded, places };
  }
}
