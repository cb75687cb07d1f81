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

const rows = all("[data-at]").map(row => ({row, at: Date.parse(row.dataset.at)})).sort((a, b) => a.at - b.at);
const days = all(".day");
const copies = (from, what) => all(what, from).map(each => { const copy = each.cloneNode(true); copy.removeAttribute("id"); return copy; });
const put = (where, values) => all("*", where).concat(where).forEach(each => each.childNodes.forEach(node => {
  if (node.nodeType === 3) node.data = node.data.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}));

const told = ({row, at}, now) => {
  let line = row;
  while (line && !line.matches(".item")) line = line.nextElementSibling;
  line = line || row;
  const shown = coming.content.cloneNode(true), part = what => shown.querySelector(what);
  const minutes = Math.ceil((at - now) / 60000), clock = from => from.querySelector(".t b").textContent;
  const soon = minutes <= 90, day = line.closest(".day");
  part(soon ? ".late" : ".soon").remove();
  put(shown.firstElementChild, {minutes, clock: clock(row)});
  if (!soon && minutes > 720) part(".late").append(", ", ...copies(day, "h2 time"));
  const title = document.createElement("p");
  title.className = "title";
  title.append(clock(line), " ", ...copies(line, "h3, .way").slice(0, 1).flatMap(each => [...each.childNodes].flatMap(node => [node, " "])));
  if (line === row) part(".leave").remove();
  part(".what").append(title, ...copies(line, ".p, .fact"));
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

const mark = () => {
  const now = Date.now(), open = rows.filter(each => each.at >= now), first = rows.length ? rows[0].row.dataset.at : "";
  all(".next").forEach(each => each.classList.remove("next"));
  box.replaceChildren();
  if (open.length && now >= Date.parse(first.slice(0, 11) + "00:00" + first.slice(16))) {
    const apart = open[0].row.closest(".apart");
    const each = apart ? all("ol", apart).map(list => open.find(one => list.contains(one.row))).filter(Boolean) : open.slice(0, 1);
    box.append(...each.map(one => told(one, now)));
  }
  box.hidden = !box.childElementCount;
  now_line(now);
  place();
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
})();
