// A dense table: real rows and cells, text that can be selected, rows that open with a click or
// Enter. Cells are {text, note?, title?, kind?, share?, src?}; groups are rows of their own with a heading.
// A row with an act has a button for it in its last cell.
import { OURS, el, icon, root, typing } from "./dom.js";
import { footer } from "./footer.js";

/** The row that was opened last, by the token of its table: who comes back goes on from there. */
const opened = new Map();

export default function table({ data, parentElement, setTriggerValue }) {
  const box = root(parentElement);
  const scroll = box.querySelector(".scroll");
  const top = scroll ? scroll.scrollTop : 0;
  const same = box.dataset.token === data.token;
  const held = focused(box);
  const grid = el("table", { attrs: { "aria-label": data.label } }, head(data), body(data, setTriggerValue));
  grid.style.minWidth = `${least(data.columns)}px`; // what is narrower scrolls sideways
  const holder = el("div", { cls: "scroll", attrs: { tabindex: -1 } }, grid);
  if (data.height) holder.style.maxHeight = data.height;
  box.dataset.token = data.token;
  box.replaceChildren(holder);
  if (data.footer) box.append(footer(data.footer, setTriggerValue));
  if (same) holder.scrollTop = top;
  back(box, data.token);
  if (held && (same || held.kind === ".turn")) box.querySelectorAll(held.kind)[held.at]?.focus({ preventScroll: true });
}

/** Go on at the row that was opened from here, once the table has its style, and stay there while
 * the page settles (it may draw the table anew, or give the keyboard to what is gone the next moment):
 * only what the user does next ends it. */
function back(box, token) {
  if (!opened.has(token)) return;
  for (const event of ["keydown", "pointerdown"]) {
    document.addEventListener(event, () => opened.delete(token), { once: true, capture: true });
  }
  hold(box, token, 3000, 60);
}

/** A table that is opened from and left so soon that the page never took it away is given back
 * undrawn: then nobody has the keyboard. */
function kept(box, token) {
  if (!box.isConnected || !opened.has(token)) return;
  if (document.activeElement === document.body) back(box, token);
  else requestAnimationFrame(() => kept(box, token));
}

/** Focus the row in each of `frames` frames, until it was held in `more` of them. */
function hold(box, token, frames, more) {
  const row = [...box.querySelectorAll("tr.opens")].find((one) => one.dataset.id === opened.get(token));
  if (typing()) opened.delete(token);
  if (!row || !frames || !more || !opened.has(token)) return;
  const active = () => box.getRootNode().activeElement === row;
  const styled = box.isConnected && getComputedStyle(box).opacity === "1";
  if (styled && !active()) {
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "center" });
  }
  requestAnimationFrame(() => hold(box, token, frames - 1, active() ? more - 1 : more));
}

/** The pixels that the columns need: those of a set width theirs, beside the shares of others, and
 * the rest room for a few words. */
function least(columns) {
  let pixels = 0, share = 0;
  for (const { width } of columns) {
    if (width?.endsWith("%")) share += parseFloat(width) / 100;
    else pixels += width?.endsWith("px") ? parseFloat(width) : 120;
  }
  return Math.round(pixels / Math.max(0.1, 1 - share));
}

/** What has the keyboard in this table, so that drawing it anew does not take it away. */
function focused(box) {
  const active = box.getRootNode().activeElement;
  for (const kind of [".turn", ".act", "tr.opens"]) {
    const at = [...box.querySelectorAll(kind)].indexOf(active);
    if (at >= 0) return { kind, at };
  }
  return null;
}

function head(data) {
  const cells = data.columns.map((column) => {
    const cell = el("th", {
      cls: `${column.align ?? "left"} ${column.sort ? "sorted" : ""}`,
      text: column.label,
      title: column.title,
      attrs: { scope: "col" },
    });
    if (column.width) cell.style.width = column.width;
    return cell;
  });
  return el("thead", {}, el("tr", {}, ...cells));
}

function body(data, setTriggerValue) {
  const rows = [];
  for (const row of data.rows) {
    if (row.heading) rows.push(heading(row, data.columns.length));
    else rows.push(line(row, data, setTriggerValue));
  }
  return el("tbody", {}, ...rows);
}

function heading(row, width) {
  const cell = el("th", { cls: "group", attrs: { colspan: width, scope: "rowgroup" } });
  cell.append(icon(row.kind), el("span", { text: row.heading }), el("span", { cls: "count", text: row.count ?? "" }));
  return el("tr", {}, cell);
}

function line(row, data, setTriggerValue) {
  const cells = row.cells.map((cell, position) => {
    const column = data.columns[position];
    const node = el("td", {
      cls: [column.align ?? "left", column.mono ? "mono" : "", column.wrap ? "wrap" : "", cell.tone ?? ""].join(" "),
      title: cell.title ?? (column.wrap ? undefined : [cell.text, cell.note].filter(Boolean).join("\n")),
    });
    if (column.label) node.dataset.label = column.label; // what a narrow screen shows before it
    if (!cell.text && !cell.src) node.classList.add("void");
    if (cell.kind) node.append(icon(cell.kind));
    if (cell.share !== undefined) node.append(bar(cell.share));
    if (cell.src && OURS.test(cell.src)) node.append(thumbnail(cell.src));
    node.append(el("span", { text: cell.text }));
    if (cell.note) node.append(el("div", { cls: "note", text: cell.note }));
    return node;
  });
  const node = el("tr", { cls: row.id ? "opens" : "" }, ...cells);
  if (row.id) opens(node, row, data.token, setTriggerValue);
  if (row.acts) {
    cells.at(-1).append(act(row, setTriggerValue));
    cells.at(-1).classList.remove("void");
    cells.at(-1).classList.add("acts");
  }
  return node;
}

function act(row, setTriggerValue) {
  const button = el("button", { cls: "act", text: row.act, attrs: { type: "button" } });
  button.onclick = (event) => {
    event.stopPropagation();
    setTriggerValue("acted", row.acts);
  };
  return button;
}

function thumbnail(src) {
  const image = el("img", { cls: "thumbnail", attrs: { alt: "" } });
  image.src = src;
  return image;
}

function bar(share) {
  const fill = el("i", {});
  fill.style.width = `${Math.round(Math.max(0, Math.min(1, share)) * 100)}%`;
  return el("span", { cls: "share", attrs: { "aria-hidden": "true" } }, fill);
}

function opens(node, row, token, setTriggerValue) {
  node.tabIndex = 0;
  node.dataset.id = row.id;
  node.setAttribute("role", "link");
  if (row.opens) node.setAttribute("aria-label", row.opens);
  const open = () => {
    opened.set(token, row.id);
    kept(node.closest(".scroll").parentElement, token);
    setTriggerValue("chosen", row.id);
  };
  node.onclick = () => {
    if (!String(document.getSelection() ?? "").trim()) open(); // not while text is being selected
  };
  node.onkeydown = (event) => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (event.key === "Enter") open();
    else if (step) {
      let next = node[step];
      while (next && next.tabIndex !== 0) next = next[step];
      next?.focus();
    } else return;
    event.preventDefault();
  };
}
