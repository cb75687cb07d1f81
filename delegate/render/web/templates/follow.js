(() => {
"use strict";
const one = (what, where = document) => where.querySelector(what);
const all = (what, where = document) => [...where.querySelectorAll(what)];
const root = location.pathname.replace(/\/$/, "");
const phone = matchMedia("(max-width: 47.99rem)");
let shown = +one("#bar").dataset.number, wanted = shown, busy = false, marked = "", lost = false;
let chosen = "", first = "";

/* What the reader has chosen stands in the address too, once it is shown, so that a reload keeps it. */
const query = () => {
  const form = one("#choices"), found = new URLSearchParams();
  found.set("copy", form.elements.copy.value);
  found.set("for", form.elements.for.value);
  found.set("lang", all("[name=lang]:checked", form).map(each => each.value).join(","));
  return found;
};
/* A vehicle has movement sheets and no other copy: the choice that was not made now gives way, and that is said. */
const agree = changed => {
  const form = one("#choices"), whom = form.elements.for, name = whom.selectedOptions[0].textContent;
  const only = whom.selectedOptions[0].parentNode.dataset.copy;
  if (!only || form.elements.copy.value === only) return;
  if (changed === "copy") whom.value = ""; else form.elements.copy.value = only;
  tell(changed === "copy" ? `${name} has movement sheets alone: this is for everybody` : `${name} has movement sheets`);
};
/* The fields say what is shown, except where another choice was made while it was fetched. */
const show_choices = (copy, whom, tags) => {
  const fields = one("#choices").elements;
  fields.copy.value = copy;
  fields.for.value = whom;
  all("[name=lang]", one("#choices")).forEach(each => { each.checked = tags.includes(each.value); });
};
const tell = text => {
  const box = one("#told");
  box.textContent = text;
  box.hidden = !text;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { box.hidden = true; }, 4000);
};
const parsed = text => new DOMParser().parseFromString(text, "text/html");
const row_of = (key, where = document) => all("[data-key]", where).find(each => each.dataset.key === key);

/* The rows from the top of the window on, and how far down each is: the first that is still there stays where it is. */
const anchors = () => scrollY > 0 ? all("#days [data-key]").map(each => [each.dataset.key, each.getBoundingClientRect()])
  .filter(([, box]) => box.bottom > 60).map(([key, box]) => ({key, top: box.top})) : [];
const folds = () => new Set(all("#days li details[open]").map(each => each.closest("li").dataset.key));
const meanings = () => new Set(all(".why[open]").map(each => each.dataset.fold + (each.closest("article") || {dataset: {}}).dataset.of));
const filled = () => all("#days .day:not([data-later])").filter(each => {
  const box = each.getBoundingClientRect();
  return box.bottom > -1500 && box.top < innerHeight + 1500;
}).map(each => each.id.slice(1));

const put = (page, asked) => {
  const here = anchors(), open = folds(), why = meanings(), focus = document.activeElement;
  const side = one("#findings").scrollTop, heights = new Map(all(".day").map(each => [each.id, each.offsetHeight]));
  const again = focus && focus.id ? "#" + focus.id : focus && focus.name ? `[name="${focus.name}"]` : "";
  const choosing = one("#choosing").open;
  for (const id of ["title", "state", "broken", "alarm", "findings", "days"]) {
    const old = document.getElementById(id), fresh = page.getElementById(id);
    if (old.outerHTML !== fresh.outerHTML) old.replaceWith(document.adoptNode(fresh));
  }
  const form = one("#choices"), next = page.getElementById("choices");
  if (asked === `${query()}`) {
    const tags = all("[name=lang]:checked", next).map(each => each.value);
    const copy = next.elements.copy.value, whom = next.elements.for.value;
    if (form.innerHTML !== next.innerHTML && !form.contains(focus)) form.replaceWith(document.adoptNode(next));
    show_choices(copy, whom, tags);
    chosen = `${query()}`;
    if (location.search || chosen !== first) history.replaceState(null, "", "?" + chosen);
  }
  one("#chosen").textContent = page.getElementById("chosen").textContent;
  one("#choosing").open = choosing;
  one("#columns").hidden = page.getElementById("columns").hidden;
  document.title = one("#title").textContent;
  all(".day[data-later]").forEach(each => { if (heights.get(each.id)) each.style.minHeight = heights.get(each.id) + "px"; });
  all("#days li details").forEach(each => { each.open = open.has(each.closest("li").dataset.key); });
  all(".why").forEach(each => { each.open = why.has(each.dataset.fold + (each.closest("article") || {dataset: {}}).dataset.of); });
  mark(marked);
  one("#findings").scrollTop = side;
  const there = new Map(all("#days [data-key]").map(each => [each.dataset.key, each]));
  const kept = here.find(each => there.has(each.key));
  if (kept) scrollBy(0, there.get(kept.key).getBoundingClientRect().top - kept.top);
  if (again && !one("#choices").contains(focus)) { const target = one(again); if (target) target.focus({preventScroll: true}); }
  look_for_days();
  watch_frame();
};

const refresh = async () => {
  if (busy) { refresh.again = true; return; }
  busy = true;
  try {
    do {
      refresh.again = false;
      const asked = query(), choice = `${asked}`;
      asked.set("days", filled().join(","));
      const answer = await fetch(`${root}/part?${asked}`);
      if (!answer.ok) throw new Error(answer.status);
      const page = parsed(await answer.text());
      put(page, choice);
      shown = +page.getElementById("bar").dataset.number;
      one("#bar").dataset.number = shown;
    } while (refresh.again || shown < wanted);
  } catch { ended(); } finally { busy = false; }
};
/* Nobody answers any more: the page stays as it is, and its fields say what it shows. */
const ended = () => {
  lost = true;
  const said = document.createElement("b");
  said.className = "error";
  said.textContent = "delegate serve has ended";
  one("#state").replaceChildren(said);
  const was = new URLSearchParams(chosen);
  show_choices(was.get("copy"), was.get("for"), was.get("lang").split(","));
};

/* A day that is far away is fetched when it comes near. */
const near = new IntersectionObserver(seen => seen.filter(each => each.isIntersecting).forEach(each => fetch_day(each.target)), {rootMargin: "1200px"});
const look_for_days = () => all(".day[data-later]").forEach(each => near.observe(each));
const fetch_day = async section => {
  if (section.dataset.later === "asked") return;
  section.dataset.later = "asked";
  const asked = query();
  asked.set("date", section.id.slice(1));
  asked.set("number", shown);
  try {
    const answer = await fetch(`${root}/day?${asked}`);
    if (!answer.ok) { section.dataset.later = ""; return; }
    const above = section.getBoundingClientRect().bottom < 0, before = section.offsetHeight;
    section.replaceChildren(...parsed(await answer.text()).body.childNodes);
    section.removeAttribute("data-later");
    section.style.minHeight = "";
    near.unobserve(section);
    if (above) scrollBy(0, section.offsetHeight - before);
    mark(marked);
  } catch { section.dataset.later = ""; }
};

/* Of a file that cannot be read the frame is above everything: a line below says so for as long as it is out of sight. */
const frame = new IntersectionObserver(seen => { one("#alarm").hidden = seen.at(-1).isIntersecting; });
const watch_frame = () => {
  frame.disconnect();
  const box = one("#broken .frame-box");
  if (box) frame.observe(box);
};
const mark = key => {
  marked = key;
  all("#days .lit, #findings .lit").forEach(each => each.classList.remove("lit"));
  if (!key) return;
  const row = row_of(key);
  if (row) row.classList.add("lit");
  all("#findings .card").filter(each => each.dataset.of === key).forEach(each => each.classList.add("lit"));
};
const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
const go_to_row = async link => {
  const day = document.getElementById("d" + link.dataset.date);
  if (day && day.hasAttribute("data-later")) { day.scrollIntoView(); await fetch_day(day); }
  const row = row_of(link.dataset.row);
  mark(link.dataset.row);
  if (row) row.scrollIntoView({block: "center", behavior: still()});
};
const go_to_card = link => {
  const cards = all("#findings .card").filter(each => each.dataset.code === link.dataset.code);
  const card = cards.find(each => each.dataset.of === link.dataset.of) || cards[0];
  if (!card) return;
  mark(link.dataset.of);
  one(".why", card).open = true;
  card.scrollIntoView({block: "nearest", behavior: still()});
};
const copy = async text => {
  try {
    await navigator.clipboard.writeText(text);
    tell("copied " + text);
  } catch { tell(text); }
};
const to_line = async at => {
  if (!one(".copy, .ln") || !/^open/.test(one(".copy, .ln").getAttribute("aria-label") || one(".copy, .ln").textContent)) return copy(at);
  const answer = await fetch(`${root}/open`, {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify({at})});
  tell(answer.ok ? "opened " + at : await answer.text());
};
const save = async form => {
  const asked = query();
  asked.set("form", form);
  tell("making the document");
  let answer;
  try { answer = await fetch(`${root}/save?${asked}`); } catch { ended(); return tell("no document: delegate serve has ended"); }
  if (!answer.ok) return tell(await answer.text());
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = decodeURIComponent((answer.headers.get("Content-Disposition") || "").split("''")[1] || "programme");
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  tell("saved as " + link.download);
};

addEventListener("click", event => {
  const on = what => event.target.closest(what);
  if (on("#alarm a")) { event.preventDefault(); return one("#broken").scrollIntoView({behavior: still()}); }
  const line = on(".copy, .ln"), row = on(".to-row"), code = on(".flag a[data-code]");
  if (line) { event.preventDefault(); to_line(line.dataset.at); if (line.matches(".ln")) mark(line.closest("li").dataset.key); }
  else if (row) { event.preventDefault(); go_to_row(row); }
  else if (code) { event.preventDefault(); go_to_card(code); }
});
addEventListener("submit", event => event.preventDefault());
addEventListener("change", event => {
  if (!event.target.closest("#choices")) return;
  if (event.target.name === "form") {
    if (event.target.value) save(event.target.value);
    event.target.value = "";
    return;
  }
  if (event.target.name === "lang" && !one("[name=lang]:checked")) event.target.checked = true;
  agree(event.target.name);
  refresh();
});

one("#choosing").open = !phone.matches;
phone.addEventListener("change", () => { one("#choosing").open = !phone.matches; });
new ResizeObserver(() => document.documentElement.style.setProperty("--bar-height", one("#bar").offsetHeight + "px")).observe(one("#bar"));
chosen = first = `${query()}`;
look_for_days();
watch_frame();
const source = new EventSource(`${root}/events`);
source.onmessage = event => {
  wanted = +event.data;
  if (wanted !== shown || lost) { lost = false; refresh(); }
};
source.onerror = ended;
})();
