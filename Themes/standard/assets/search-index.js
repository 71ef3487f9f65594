// Reads the index: the manifest, the shards, the paths. Every byte that comes is counted.

class Reader {
  constructor(bytes, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  number() {
    let number = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.position++];
      number += (byte & 0x7f) * scale;
      if (byte < 0x80) return number;
      scale *= 128;
    }
  }

  /** A list of documents of a segment of this size, rising. */
  documents(total) {
    const head = this.number();
    const documents = [];
    if (head & 1) {
      for (let document = 0; document < total; document++) {
        if (this.bytes[this.position + (document >> 3)] & (1 << (document & 7))) documents.push(document);
      }
      this.position += (total + 7) >> 3;
      return documents;
    }
    let next = 0;
    for (let left = head >> 1; left > 0; left--) {
      const document = next + this.number();
      documents.push(document);
      next = document + 1;
    }
    return documents;
  }
}

/** Finds a term in a shard; nothing where no document has it. */
function lookUp(bytes, term, segment) {
  const reader = new Reader(bytes, 1);
  const width = 32 - segment.slices;
  const slice = segment.slices === 0 ? 0 : term >>> width;
  for (let before = slice % 2 ** (segment.slices - segment.bits); before > 0; before--) {
    const length = reader.number();
    reader.position += length;
  }
  const length = reader.number();
  const end = reader.position + length;
  let current = slice * 2 ** width;
  while (reader.position < end) {
    const step = reader.number();
    current += Math.floor(step / 2);
    const documents = reader.documents(segment.documents);
    const headings = step % 2 === 1 ? reader.documents(segment.documents) : [];
    if (current === term) return { documents, headings };
    if (current > term) break;
  }
  return { documents: [], headings: [] };
}

/** Where a segment's files lie: entries of subordinate columns have folders of their own. */
const folderOf = (segment) => `search/${segment.folder ?? segment.year}`;

export class Index {
  /** How many bytes of the index have come so far. */
  spent = 0;
  #files = new Map();

  /** @param root the address of the folder in which `search/` lies. */
  constructor(root) {
    this.root = root;
  }

  async open() {
    const [manifest, folding] = await Promise.all([
      this.#json("search/index.json"),
      this.#json("search/folding.json"),
    ]);
    Object.assign(this, manifest);
    this.foldingTable = folding;
    this.shareOf = new Map();
    for (let index = 0; index * 2 < manifest.shares.length; index++) {
      const term = Number.parseInt(manifest.frequent.slice(index * 8, index * 8 + 8), 16);
      this.shareOf.set(term, Number.parseInt(manifest.shares.slice(index * 2, index * 2 + 2), 16) / 255);
    }
    return this;
  }

  /** Where a term lies in a segment. */
  shardOf(term, segment) {
    const number = segment.bits === 0 ? 0 : term >>> (32 - segment.bits);
    return `${folderOf(segment)}/${number.toString(16)}.bin`;
  }

  /** Whether looking a term up costs nothing any more. */
  has(term, segment) {
    return this.holds(this.shardOf(term, segment));
  }

  /** Whether a file has been asked for. */
  holds(path) {
    return this.#files.has(path);
  }

  /** The documents of a segment that have a term, and those that have it in a heading. */
  async documents(term, segment) {
    return lookUp(await this.#bytes(this.shardOf(term, segment)), term, segment);
  }

  /** The documents of every segment that are in a state today: a list for each segment, in the manifest's order. */
  async inState(state) {
    const reader = new Reader(await this.#bytes("search/validity.bin"), 1);
    // The file begins with the oldest year, the manifest with the newest.
    const lists = this.segments.map(() => []);
    for (let index = this.segments.length - 1; index >= 0; index--) {
      for (const name of this.states) {
        const documents = reader.documents(this.segments[index].documents);
        if (name === state) lists[index] = documents;
      }
    }
    return lists;
  }

  /** For each entry of a segment, how many of the column's own notices of that year were published before it. */
  async order(segment) {
    const reader = new Reader(await this.#bytes(`${folderOf(segment)}/order.bin`), 1);
    let before = 0;
    return Array.from({ length: segment.documents }, () => {
      before += reader.number();
      return before;
    });
  }

  /** Where the path of a document lies. */
  pathFile(document, segment) {
    return `${folderOf(segment)}/paths-${Math.floor(document / this.block)}.bin`;
  }

  /** The path of a document, without its ending. */
  async path(document, segment) {
    const reader = new Reader(await this.#bytes(this.pathFile(document, segment)), 1);
    let path = new Uint8Array();
    for (let left = document % this.block; left >= 0; left--) {
      const shared = reader.number();
      const length = reader.number();
      const next = new Uint8Array(shared + length);
      next.set(path.subarray(0, shared));
      next.set(reader.bytes.subarray(reader.position, reader.position + length), shared);
      reader.position += length;
      path = next;
    }
    return new TextDecoder().decode(path);
  }

  async #json(path) {
    return JSON.parse(new TextDecoder().decode(await this.#bytes(path)));
  }

  /** A file of the index, asked for once. */
  #bytes(path) {
    let file = this.#files.get(path);
    if (!file) {
      // An index that a browser kept from before the last publication would be mixed with what is new of it.
      file = fetch(new URL(path, this.root), { cache: "no-cache" }).then(async (answer) => {
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        // Servers compress: what came over the line counts, where the browser tells.
        this.spent += performance.getEntriesByName(answer.url).at(-1)?.encodedBodySize || bytes.length;
        return bytes;
      });
      this.#files.set(path, file);
    }
    return file;
  }
}
