// The search page: reads the question from the address, shows the hits, says what it is doing.

import { Folding } from "./search-folding.js";
import { Index } from "./search-index.js";
import { find, mayRead } from "./search-query.js";
import { cuttings, marked, NoticeText } from "./search-text.js";

/** Hits on a page, texts read at once, how many are read for a page without asking, and after how many this is told. */
const PAGE = 10;
const AT_ONCE = 5;
const MOST_READ = 200;
const STEP = 50;

const FILTERS = ["category", "topic", "body", "genre", "year", "state", "office"];
const one = (name) => document.querySelector(`[data-search-${name}]`);
const root = new URL(".", document.baseURI);

/** What the address asks; `limits` are the names of what the filters let through, once the form shows them. */
function questionOf(parameters) {
  return {
    text: (parameters.get("q") ?? "").trim(),
    filters: Object.fromEntries(FILTERS.map((name) => [name, parameters.get(name) ?? ""])),
    limits: [],
    order: parameters.get("order") === "newest" ? "newest" : "best",
    from: Math.max(0, Number.parseInt(parameters.get("from") ?? "0", 10) || 0),
  };
}

/** The form shows the question, so that it can be changed; what it cannot show is not asked. */
function fill(form, parameters, question) {
  for (const name of ["q", "order", ...FILTERS]) {
    const field = form.elements.namedItem(name);
    if (field) field.value = parameters.get(name) ?? "";
    if (field && name in question.filters && field.value !== question.filters[name]) {
      field.value = "";
      question.filters[name] = "";
    }
  }
  const chosen = FILTERS.map((name) => form.elements.namedItem(name)).filter((select) => select?.value);
  question.limits = chosen.map((select) => select.selectedOptions[0].text.trim());
  const narrowing = one("narrowing");
  if (narrowing && chosen.length > 0) narrowing.append(`（已选${chosen.length}项）`);
  // What was not chosen need not stand in the address.
  form.addEventListener("submit", () => {
    for (const select of form.querySelectorAll("select")) select.disabled = select.value === "";
  });
  window.addEventListener("pageshow", () => {
    for (const select of form.querySelectorAll("select")) select.disabled = false;
  });
}

async function textAt(path) {
  const answer = await fetch(new URL(path, root));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

/** Reads the text of a hit; null where it has not all words after all, undefined where it cannot be read. */
async function confirmed(index, folding, hit, words) {
  const path = await index.path(hit.document, hit.segment);
  try {
    return await held(path, folding, hit, words);
  } catch (error) {
    console.info(error);
    return undefined;
  }
}

async function held(path, folding, hit, words) {
  const address = path.split("/").map(encodeURIComponent).join("/");
  const text = await textAt(`${address}.txt`);
  let notice = new NoticeText(text, folding);
  if (!words.every((word) => notice.own.has(word))) {
    // Words marked on a page from one item of a list to the next leave the numbers out.
    const bare = new NoticeText(text.replace(/^\d{1,4}\. /gm, ""), folding);
    if (words.every((word) => bare.own.has(word))) notice = bare;
  }
  const attachments = notice.fields.get("附件文字");
  if (attachments && !words.every((word) => notice.own.has(word))) {
    notice.addAttachments(await textAt(address.slice(0, address.lastIndexOf("/") + 1) + encodeURIComponent(attachments)));
  }
  if (!hit.isExact && !words.every((word) => notice.has(word))) return null;
  // What a subordinate column published stands there.
  return { hit, notice, address: hit.segment.folder ? notice.fields.get("网址") : `${address}.html` };
}

/** Where nothing was found, the directories stand beneath what is said of it instead of further down. */
function leadOn() {
  const directories = one("directories");
  if (directories) one("results").append(directories);
}

/**
 * Reads on until the page is full, nothing is left, or so much has been read that the reader is asked first.
 *
 * @param tell is told how many have been read now and then
 * @returns what the page shows, how many could not be read, and where the next page begins
 */
async function pageOf(index, folding, hits, words, from, tell) {
  const shown = [];
  let unread = 0;
  let next = from;
  while (next < hits.length && shown.length < PAGE && next - from < MOST_READ) {
    const batch = hits.slice(next, next + Math.max(PAGE - shown.length, AT_ONCE));
    if (next > from && !mayRead(index, batch)) break;
    for (const entry of await Promise.all(batch.map((hit) => confirmed(index, folding, hit, words)))) {
      if (shown.length === PAGE) break;
      next++;
      if (entry) shown.push(entry);
      else if (entry === undefined) unread++;
      if ((next - from) % STEP === 0) tell(next - from);
    }
  }
  return { shown, unread, next };
}

function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

const pieces = (text, words, folding) =>
  marked(text, words, folding).map((piece) => (piece.isMarked ? element("mark", {}, piece.text) : piece.text));

function item({ hit, notice, address }, words, folding) {
  const number = notice.fields.get("文号");
  const date = (notice.fields.get("发布日期") ?? "").slice(0, 10);
  const validity = notice.fields.get("有效性");
  const about = element("p", { class: "about" });
  if (hit.isExact) about.append(element("span", { class: "mark" }, "编号相符"), " ");
  if (number) about.append(element("span", { class: "number" }, ...pieces(number, words, folding)), " ");
  about.append(element("time", { datetime: date }, date));
  const publisher = notice.fields.get("发布机构");
  const office = hit.segment.folder ? notice.fields.get("公开单位") : "";
  if (publisher && publisher !== office) about.append(" ", element("span", {}, ...pieces(publisher, words, folding)));
  if (validity) {
    const ended = validity === "废止" || validity === "失效";
    about.append(" ", element("span", { class: ended ? "mark ended" : "mark" }, validity));
  }
  if (office) about.append(" ", element("span", {}, "下级单位：", ...pieces(office, words, folding)));
  const attributes = office ? { href: address, rel: "external" } : { href: address };
  const heading = element("h3", {}, element("a", attributes, ...pieces(notice.title, words, folding)));
  const made = element("li", {}, heading, about);
  const shown = [notice.title, number ?? "", publisher ?? "", office].join("\n");
  for (const cutting of cuttings(notice, words, shown, folding)) {
    const label = cutting.label ? [element("span", { class: "attachment" }, `附件“${cutting.label}”：`)] : [];
    made.append(element("p", { class: "cutting" }, ...label, ...pieces(cutting.text, words, folding)));
  }
  return made;
}

/** What is said of the number of hits. */
function countWords({ hits, isExact }, question, page) {
  const isWhole = question.from === 0 && page.next >= hits.length;
  if (isWhole) return page.shown.length === 0 ? null : `共找到 ${page.shown.length} 条`;
  return isExact ? `共找到 ${hits.length} 条` : `最多 ${hits.length} 条`;
}

function showPager(question, parameters, page, total) {
  const pager = one("pager");
  const list = pager.querySelector("ul");
  const link = (words, from, relation) => {
    const target = new URLSearchParams(parameters);
    if (from > 0) target.set("from", from);
    else target.delete("from");
    list.append(element("li", {}, element("a", { href: `?${target}`, rel: relation }, words)));
  };
  if (question.from > PAGE) link("返回第一页", 0, "first");
  if (question.from > 0) link("上一页", Math.max(0, question.from - PAGE), "prev");
  if (page.next < total) link(page.shown.length < PAGE ? "继续核对" : "下一页", page.next, "next");
  pager.hidden = list.children.length === 0;
}

async function answer(question, parameters) {
  const say = (words) => {
    one("status").textContent = words;
  };
  one("results").hidden = false;
  one("slow")?.remove();
  one("hits").setAttribute("aria-busy", "true");
  say("正在检索……");
  try {
    const index = await new Index(root).open();
    const folding = new Folding(index.foldingTable);
    const found = await find(index, folding, question);
    if (found.hits.length > 0) say("正在核对结果……");
    if (question.from >= found.hits.length) question.from = 0;
    const left = found.hits.length - question.from;
    const page = await pageOf(index, folding, found.hits, found.words, question.from, (count) =>
      say(`正在核对结果……已核对 ${count} 条，共 ${left} 条可能相符。`),
    );
    one("hits").append(...page.shown.map((entry) => item(entry, found.words, folding)));
    showPager(question, parameters, page, found.hits.length);
    if (page.shown.length === 0 && page.next >= found.hits.length) leadOn();
    say(statusOf(found, question, page));
  } catch (error) {
    console.info(error);
    leadOn();
    say("检索数据没有读到，可能是网络中断。请稍后刷新本页，或从下面的目录查找。");
  }
  one("hits").setAttribute("aria-busy", "false");
}

function statusOf(found, question, page) {
  const limits = question.limits.length > 0 ? `（限于${question.limits.join("、")}）` : "";
  const subject = question.text === "" ? `符合所选范围的信息${limits}` : `“${question.text}”${limits}`;
  const count = countWords(found, question, page);
  const unread = page.unread > 0 ? `有 ${page.unread} 条的文字没有读到，未能核对，请稍后刷新本页。` : "";
  const left = found.hits.length - page.next;
  if (page.shown.length === 0) {
    return left > 0
      ? `已核对 ${page.next - question.from} 条，都不含${subject}；还有 ${left} 条可能相符，可以继续核对。${unread}`
      : `没有找到${subject}。可以减少字词、放宽范围，或从下面的目录查找。${unread}`;
  }
  const rest = left > 0 && page.shown.length < PAGE ? `还有 ${left} 条可能相符，可以继续核对。` : "";
  const shown = question.from > 0 ? `本页从第 ${question.from + 1} 条起，` : "本页";
  return `${subject}：${count}，${shown} ${page.shown.length} 条。${rest}${unread}`;
}

const parameters = new URLSearchParams(location.search);
const question = questionOf(parameters);
fill(one("form"), parameters, question);
if (question.text !== "" || FILTERS.some((name) => question.filters[name] !== "")) {
  const place = question.from > 0 ? `（第${question.from + 1}条起）` : "";
  if (question.text !== "" || place) document.title = `${question.text}${place}_${document.title}`;
  answer(question, parameters);
}
