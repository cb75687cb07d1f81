(() => {
"use strict";
const all = (what, where = document) => [...where.querySelectorAll(what)];
const box = document.getElementById("next"), coming = document.getElementById("coming");
const phone = matchMedia("screen and (max-width: 47.99rem)");
const fold = () => all(".item details").forEach(each => { each.open = !phone.matches; });
const unfold = row => all("details", row).forEach(each => { each.open = true; });
fold();
phone.addEventListener("change", fold);
addEventListener("beforeprint", () => unfold(document));
addEventListener("afterprint", fold);

const rows = all("[data-at]").map(row => ({row, at: Date.parse(row.dataset.at), until: Date.parse(row.dataset.until)})).sort((a, b) => a.at - b.at);
const days = all(".day");
const copies_of = found => found.map(each => { const copy = each.cloneNode(true); copy.removeAttribute("id"); return copy; });
const copies = (from, what) => copies_of(all(what, from));
const put = (where, values) => all("*", where).concat(where).forEach(each => each.childNodes.forEach(node => {
  if (node.nodeType === 3) node.data = node.data.replace(/\{(\w+)\}/g, (_, name) => name === "clock" ? values.clock(node) : values[name]);
}));

const pieces = part => part.matches(".f") ? [...part.childNodes].flatMap(node => [node, " "]) : [...part.childNodes];
const whose = row => {
  let head = row.parentElement.previousElementSibling;
  if (head && head.matches(".heads")) head = head.firstElementChild;
  if (head && head.matches(".members")) head = head.previousElementSibling;
  return head && head.matches(".party") ? copies_of([head]) : [];
};

const counted_down = 90 * 60000; /* sooner, the minutes are said */
const told = ({row, at, until}, now) => {
  let line = row;
  while (line && !line.matches(".item:not(.cancelled)")) line = line.nextElementSibling;
  line = line || row;
  const shown = coming.content.cloneNode(true), part = what => shown.querySelector(what);
  const minutes = Math.ceil((at - now) / 60000), hour = row.querySelector(".t b");
  const clock = node => {  /* in the language of the sentence: `from 13:30` */
    const kind = ["l0", "l1", "l2", "l3"].find(each => node.parentElement.closest("." + each));
    return ((kind && hour.querySelector("." + kind)) || hour).textContent.trim();
  };
  const counted = at - now <= counted_down && !until, day = line.closest(".day"), head = !counted ? ".late" : minutes > 1 ? ".soon" : ".at-once";
  [".soon", ".at-once", ".late"].forEach(each => { if (each !== head) part(each).remove(); });
  put(shown.firstElementChild, {minutes, clock});
  if (!counted && minutes > 720) part(".late").append(", ", ...copies(day, "h2 time"));
  const paragraph = (kind, ...parts) => {
    const made = document.createElement("p");
    made.className = kind;
    made.append(...parts);
    return made;
  };
  const about = copies(line, ".t .about"), gap = about.some(each => /\w/.test(each.textContent)) ? " " : ""; /* Chinese has none */
  const title = paragraph("title", ...about, gap, ...copies(line, ".t b"), " ", ...copies(line, "h3, .way").slice(0, 1).flatMap(pieces));
  if (line === row) part(".leave").remove();
  part(".what").prepend(...whose(row).map(each => paragraph(each.matches(".f") ? "whose f" : "whose", ...each.childNodes)));
  part(".what").append(title, ...copies(line, ".p:not(.folded), .fact, .for"));
  const pin = line.querySelector(".pin");
  if (pin) part(".to-map").href = pin.href; else part(".to-map").remove();
  part(".to-row").href = "#" + line.id;
  part(".to-row").addEventListener("click", () => unfold(line));
  line.classList.add("next");
  return shown;
};

const now_line = now => all(".grid").forEach(grid => {
  all(".now", grid).forEach(each => each.remove());
  const from = Date.parse(grid.dataset.from), to = Date.parse(grid.dataset.to);
  if (now < from || now > to) return;
  const parts = [...grid.getAttribute("style").matchAll(/\*(\d+)\)/g)].map(each => +each[1]);
  const [head, ...heights] = getComputedStyle(grid).gridTemplateRows.split(" ").map(parseFloat);
  let left = (now - from) / (to - from) * parts.reduce((sum, each) => sum + each), top = head, row = 0;
  for (; row < parts.length - 1 && left > parts[row]; row++) { left -= parts[row]; top += heights[row]; }
  const line = document.createElement("i");
  line.className = "now";
  line.style.top = top + heights[row] * left / (parts[row] || 1) + "px";
  grid.append(line);
});

/* Nobody knows whether a line whose hour is to be confirmed is over: what stands behind it is not called next until it is near. */
const behind_open = row => {
  let line = row.previousElementSibling;
  while (line && !line.dataset.at && !line.matches(".item:not(.cancelled)")) line = line.previousElementSibling;
  return !!line && !line.dataset.at;
};

/* Nor, while a part of a day lasts, which of its lines is: what belongs to a later part is not called next. */
const first_of = (known, now) => {
  const first = known.find(each => each.at > now - 60000);
  if (first && first.at - now > counted_down && behind_open(first.row)) return undefined;
  return first && first.until && known.some(each => each.at < first.at && now < each.until) ? undefined : first;
};

const mark = () => {
  const now = Date.now(), begin = rows.length ? rows[0].row.dataset.at : "", first = first_of(rows, now);
  all(".next").forEach(each => each.classList.remove("next"));
  box.replaceChildren();
  if (first && now >= Date.parse(begin.slice(0, 11) + "00:00" + begin.slice(16))) {
    const apart = first.row.closest(".apart");
    const each = apart ? all("ol", apart).map(list => first_of(rows.filter(({row}) => list.contains(row)), now)).filter(Boolean) : [first];
    box.append(...each.map(one => told(one, now)));
  }
  box.hidden = !box.childElementCount;
  now_line(now);
  place();
};

/* A bar that goes on beyond its edge has as many whole links in sight as it has room for, none of them cut. */
const fit = () => {
  all(".bar ol").forEach(list => {
    list.style.removeProperty("--each");
    const widest = Math.max(...all("li", list).map(each => each.getBoundingClientRect().width)), room = list.clientWidth;
    if (list.scrollWidth > room && widest > 0) list.style.setProperty("--each", room / Math.max(1, Math.floor(room / widest)) + "px");
  });
};

let placed;
const place = () => {
  const next = document.querySelector(".item.next, .leg.next"), bar = document.querySelector(".bar");
  if (!bar) return;
  const page = document.documentElement, top = each => each.getBoundingClientRect().top;
  const edge = Math.max(bar.getBoundingClientRect().bottom + 40, parseFloat(getComputedStyle(page).scrollPaddingTop) + 8);
  const under = days.filter(day => top(day) < edge).pop();
  const asked = days.find(day => location.hash === "#" + day.id || location.hash.startsWith("#r" + day.id.slice(1) + "-"));
  const ended = asked && top(asked) > 0 && scrollY + innerHeight > page.scrollHeight - 2; /* it cannot come further up */
  const day = (scrollY < 99 && next && next.closest(".day")) || (ended && asked) || under || days[0];
  all(".days a", bar).forEach(link => link.toggleAttribute("aria-current", link.hash === "#" + day.id));
  all(".times ol", bar).forEach(list => { list.hidden = list.dataset.day !== day.id; });
  all(".times a", bar).forEach(link => link.toggleAttribute("aria-current", !!next && link.hash === "#" + next.id));
  if (day !== placed) fit();
  if (day !== placed) all("ol [aria-current]", bar).forEach(link => { /* in the middle of what can be seen of the bar */
    const list = link.closest("ol");
    list.scrollLeft = link.offsetLeft - list.offsetLeft - (list.clientWidth - link.offsetWidth) / 2;
  });
  placed = day;
};

document.body.classList.add("live");
mark();
setInterval(mark, 30000);
addEventListener("visibilitychange", mark);
addEventListener("scroll", place, {passive: true});
addEventListener("resize", fit);
all(".languages input").forEach(each => each.addEventListener("change", fit));
})();
