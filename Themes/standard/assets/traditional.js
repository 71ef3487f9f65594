// The reading aid: the same page in traditional characters, and back to the very text. Loaded only when it is asked for.
// The table is made from OpenCC's (Apache-2.0) by Tests/Acceptance/traditional.py, which also holds the two together.

/** A document number in running text, which stays as it was issued. */
const NUMBER = /(\p{Script=Han}{1,12}[〔［[](?:19|20)\d\d[〕］\]]\d+号)/u;

/** What stays as it is: issuing bodies, numbers, names of files, code. */
const KEPT = [
  "[translate=no]",
  ".carrier",
  ".document .signature",
  ...["index_number", "document_number", "unified_number", "issuing_body"].map((key) => `.metadata .${key} td`),
  "a[href*='body/']:not([href$='body/index.html'])",
  "code",
  "pre",
  "script",
  "style",
  "textarea",
].join(",");

/** Words that stand in attributes. */
const SPOKEN = ["aria-label", "alt", "placeholder", "title"];

/** 当事场,一天 holds 当事, 当场 and 当一天: phrases stand by their first character, those of two before the longer. */
function phrasesOf(groups) {
  return groups.split(" ").flatMap((group) => {
    const [short, ...long] = group.split(",");
    const [first, ...seconds] = short;
    return [...seconds, ...long].map((rest) => first + rest);
  });
}

/** Simplified to traditional: the longest phrase that the table knows, else character by character. */
export class Conversion {
  constructor({ from, to, phrases, forms, words }) {
    const single = [...to];
    this.characters = new Map([...from].map((character, place) => [character, single[place]]));
    this.phrases = new Map();
    this.longest = new Map();
    const written = forms.split(" ");
    for (const [place, phrase] of phrasesOf(phrases).entries()) this.#learn(phrase, this.#form(phrase, written[place]));
    for (const word of phrasesOf(words)) this.#learn(word, this.#plain(word).join(""));
  }

  #learn(phrase, form) {
    this.phrases.set(phrase, form);
    const first = phrase.charCodeAt(0);
    this.longest.set(first, Math.max(this.longest.get(first) ?? 0, phrase.length));
  }

  #plain(phrase) {
    return [...phrase].map((character) => this.characters.get(character) ?? character);
  }

  /** A form tells only the characters in which it differs from the phrase's single ones: the others are dots. */
  #form(phrase, written) {
    const plain = this.#plain(phrase);
    return [...written].map((character, place) => (character === "." ? plain[place] : character)).join("");
  }

  convert(text) {
    return text.split(NUMBER).map((piece, place) => (place % 2 ? piece : this.#converted(piece))).join("");
  }

  #converted(text) {
    let made = "";
    for (let place = 0; place < text.length; ) {
      const phrase = this.#phraseAt(text, place);
      const found = phrase ?? String.fromCodePoint(text.codePointAt(place));
      made += phrase ? this.phrases.get(phrase) : (this.characters.get(found) ?? found);
      place += found.length;
    }
    return made;
  }

  #phraseAt(text, place) {
    const longest = Math.min(this.longest.get(text.charCodeAt(place)) ?? 0, text.length - place);
    for (let length = longest; length > 1; length -= 1) {
      const phrase = text.substr(place, length);
      if (this.phrases.has(phrase)) return phrase;
    }
    return null;
  }
}

/** The page, converted and put back. It remembers what it changed, and changes nothing else. */
class Page {
  #undo = [];
  #watch = new MutationObserver((records) => {
    for (const node of records.flatMap((record) => [...record.addedNodes])) this.#convert(node);
  });

  constructor(conversion) {
    this.conversion = conversion;
    this.isOn = false;
  }

  turn(on) {
    if (on === this.isOn) return;
    this.isOn = on;
    if (on) this.#begin();
    else this.#end();
  }

  #begin() {
    const root = document.documentElement;
    const { lang } = root;
    const { title } = document;
    root.lang = "zh-Hant";
    document.title = this.#titled(title);
    this.#undo.push(() => {
      root.lang = lang;
      document.title = title;
    });
    this.#convert(document.body);
    this.#watch.observe(document.body, { childList: true, subtree: true });
  }

  /** 标题_栏目_网站: the names that the page keeps are kept here too. */
  #titled(title) {
    const kept = [...document.querySelectorAll("h1, .carrier, [translate=no]")].filter((element) => this.#isKept(element));
    const names = kept.map((element) => element.textContent).concat(document.querySelector("meta[name=SiteName]")?.content);
    return title.split("_").map((name) => (names.includes(name) ? name : this.conversion.convert(name))).join("_");
  }

  #end() {
    this.#watch.disconnect();
    for (const undo of this.#undo.splice(0).reverse()) undo();
  }

  #convert(top) {
    const filter = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      if (!this.#isKept(node)) return NodeFilter.FILTER_ACCEPT;
      this.#mark(node);
      return NodeFilter.FILTER_REJECT;
    };
    if ((top.nodeType === Node.TEXT_NODE ? top.parentElement : top)?.closest(KEPT)) return;
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, filter);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) this.#set(node, "data");
      else for (const name of SPOKEN) if (node.hasAttribute(name)) this.#setAttribute(node, name);
    }
  }

  /** On the page of an issuing body its name is the heading. */
  #isKept(element) {
    return element.matches(KEPT) || (element.localName === "h1" && /\/body\/[^/]+\/[^/]*$/.test(location.pathname));
  }

  /** What stays simplified says so. */
  #mark(element) {
    for (const [name, value] of [["lang", "zh-Hans"], ["translate", "no"]]) {
      if (element.hasAttribute(name)) continue;
      element.setAttribute(name, value);
      this.#undo.push(() => element.removeAttribute(name));
    }
  }

  #set(node, property) {
    const before = node[property];
    const after = this.conversion.convert(before);
    if (after === before) return;
    node[property] = after;
    this.#undo.push(() => {
      if (node[property] === after) node[property] = before;
    });
  }

  #setAttribute(element, name) {
    const before = element.getAttribute(name);
    const after = this.conversion.convert(before);
    if (after === before) return;
    element.setAttribute(name, after);
    this.#undo.push(() => element.setAttribute(name, before));
  }
}

/** Fetches the table. */
export async function open() {
  const answer = await fetch(new URL("traditional.json", import.meta.url));
  if (!answer.ok) throw new Error(`traditional.json: ${answer.status}`);
  return new Page(new Conversion(await answer.json()));
}
