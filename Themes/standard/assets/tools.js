// The reading tools and the tools of a document. The script makes every button it needs: without it none stands there.
{
  const root = document.documentElement;
  const script = document.currentScript.src;

  function element(name, attributes, ...content) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...content);
    return made;
  }

  function button(words, attributes, act) {
    const made = element("button", { type: "button", ...attributes }, words);
    made.addEventListener("click", () => act(made));
    return made;
  }

  /** A reader who cannot see what changed hears it. */
  const voice = element("p", { class: "unseen", role: "status", translate: "no" });
  const say = (words) => {
    voice.textContent = words;
  };

  // What the reader chose, on the page and on the device; `remembered.js` brings it back on the next page.
  function choose(name, value) {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
    try {
      if (value) localStorage.setItem(`gongkai-${name}`, value);
      else localStorage.removeItem(`gongkai-${name}`);
    } catch {
      // It holds for this page only.
    }
  }

  // Size of type

  function sizes() {
    const names = { small: "小", "": "中", large: "大" };
    const group = element("div", { class: "sizes", role: "group", "aria-label": "字号" }, "字号");
    const buttons = Object.entries(names).map(([size, name]) =>
      button(name, { "aria-label": `字号${name}` }, () => {
        choose("size", size);
        show();
        say(`已改为${name}字号`);
      }),
    );
    const show = () => {
      const chosen = Object.keys(names).indexOf(root.dataset.size ?? "");
      for (const [place, made] of buttons.entries()) made.setAttribute("aria-pressed", String(place === chosen));
    };
    show();
    group.append(...buttons);
    return group;
  }

  // Large print and contrast: on or off

  function mode(name, words, on, off) {
    const isOn = () => name in root.dataset;
    return button(words, { "aria-pressed": String(isOn()) }, (made) => {
      choose(name, isOn() ? "" : "on");
      made.setAttribute("aria-pressed", String(isOn()));
      say(isOn() ? on : off);
    });
  }

  // Traditional characters: the table is fetched when it is first asked for, and kept on for this visit

  const VISIT = "gongkai-traditional";

  function isKept() {
    try {
      return sessionStorage.getItem(VISIT) !== null;
    } catch {
      return false;
    }
  }

  function keep(on) {
    try {
      if (on) sessionStorage.setItem(VISIT, "on");
      else sessionStorage.removeItem(VISIT);
    } catch {
      // It holds for this page only.
    }
  }

  /** What is read then is not the text that was issued: a line above it says so for as long, on paper too. */
  const caveat = element("p", { class: "caveat", role: "note" }, "已转换为繁体，仅供阅读参考，以简体文本为准");

  function traditional() {
    let aid = null;
    const turn = async (made) => {
      const on = !(aid?.isOn ?? false);
      // Before the table has come, and before a later page of the visit is drawn, so that nothing moves then.
      if (on) document.querySelector("main").prepend(caveat);
      try {
        made.setAttribute("aria-busy", "true");
        aid ??= await (await import(new URL("traditional.js", script))).open();
        aid.turn(on);
      } catch (error) {
        console.info(error);
        caveat.remove();
        say("繁体字表没有读到，可能是网络中断，请稍后再试。");
        return;
      } finally {
        made.removeAttribute("aria-busy");
      }
      keep(on);
      if (!on) caveat.remove();
      made.textContent = on ? "简体" : "繁體";
      made.lang = on ? "zh-Hans" : "zh-Hant";
      made.setAttribute("aria-label", on ? "转换为简体" : "轉換為繁體");
      say(on ? "已轉換為繁體，僅供閱讀參考，以簡體文本為準" : "已恢复为简体");
    };
    const attributes = { lang: "zh-Hant", translate: "no", "aria-label": "轉換為繁體" };
    const made = button("繁體", attributes, turn);
    if (isKept()) turn(made);
    return made;
  }

  function setReadingTools(place) {
    const more = element("div", { class: "reading-more", id: "_reading" }, sizes(), mode("contrast", "高对比度", "已改为高对比度", "已恢复原来的颜色"));
    // From a disk browsers let no page read the table.
    if (location.protocol !== "file:") more.append(traditional());
    const attributes = { class: "reading-open", "aria-expanded": "false", "aria-controls": "_reading" };
    const open = button("阅读设置", attributes, () => {
      open.setAttribute("aria-expanded", String(open.getAttribute("aria-expanded") !== "true"));
    });
    place.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || open.getAttribute("aria-expanded") !== "true") return;
      open.setAttribute("aria-expanded", "false");
      open.focus();
    });
    place.setAttribute("role", "group");
    place.setAttribute("aria-label", "阅读工具");
    place.append(mode("elder", "适老版", "已进入适老版：大字、大按钮", "已退出适老版"), open, more, voice);
  }

  // Print, citation, sharing

  /** The address under which the document is published, wherever this copy lies. */
  const address = () => document.querySelector("link[rel=canonical]")?.href ?? location.href;

  /** 《title》（文号），office，date发布，address. Title marks within title marks become single ones. */
  function citation({ title, number, office, date }) {
    const name = title.replaceAll("《", "〈").replaceAll("》", "〉");
    const day = date ? date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日发布") : "";
    const parts = [`《${name}》${number ? `（${number}）` : ""}`, office, day, address()];
    return parts.filter(Boolean).join("，");
  }

  /** Copies in every kind of browser; where none of it may, the words stand there to be copied by hand. */
  async function copy(words, place) {
    try {
      await navigator.clipboard.writeText(words);
      return true;
    } catch {
      const field = element("textarea", { readonly: "", "aria-label": "请复制" });
      field.value = words;
      place.append(field);
      field.select();
      const done = document.execCommand("copy");
      if (done) field.remove();
      return done;
    }
  }

  function setDocumentTools(place) {
    const status = element("p", { role: "status", class: "said" });
    const offer = async (made, words, name) => {
      place.querySelector("textarea")?.remove();
      const done = await copy(words, place);
      status.textContent = done ? `已复制${name}` : `浏览器不允许复制，请从下面的框中复制${name}`;
      if (done) made.focus();
    };
    place.append(button("打印", {}, () => window.print()));
    place.append(button("复制引用", {}, (made) => offer(made, citation(place.dataset), "引用")));
    if (navigator.share) {
      const share = () => navigator.share({ title: place.dataset.title, url: address() }).catch(() => {});
      place.append(button("分享", {}, share));
    } else {
      place.append(button("复制网址", {}, (made) => offer(made, address(), "网址")));
    }
    place.append(status);
  }

  for (const place of document.querySelectorAll("[data-tools]")) setDocumentTools(place);
  for (const place of document.querySelectorAll("[data-reading]")) setReadingTools(place);
}
