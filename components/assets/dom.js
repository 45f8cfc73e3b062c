// Shared by the components. Everything that comes from data is written with textContent: it is
// never read as HTML, and no address in it is ever fetched. Pictures come as data of our own.

/** Addresses that a picture may have: its own bytes. */
export const OURS = /^data:image\/(jpeg|png|webp);base64,[A-Za-z0-9+/=]*$/;

/** A new element with a class, a text and children; attributes only by name from our own code. */
export function el(tag, { cls, text, title, attrs } = {}, ...children) {
  const node = document.createElement(tag);
  if (cls) node.className = cls;
  if (text !== undefined && text !== null) node.textContent = String(text);
  if (title) node.title = String(title);
  for (const [name, value] of Object.entries(attrs ?? {})) node.setAttribute(name, String(value));
  node.append(...children.filter((child) => child));
  return node;
}

/** Does a text box have the keyboard? */
export function typing() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return Boolean(at?.matches("input, textarea, select"));
}

/** The component's root, emptied, marked dark when the page is. */
export function root(parentElement) {
  const node = parentElement.querySelector(".spoor");
  const dark = isDark(getComputedStyle(node).getPropertyValue("--st-background-color"));
  node.classList.toggle("dark", dark);
  return node;
}

function isDark(colour) {
  const hex = /#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  if (hex) return hex.slice(1).reduce((sum, part) => sum + parseInt(part, 16), 0) < 384;
  const rgb = colour.match(/\d+/g);
  return Boolean(rgb) && rgb.slice(0, 3).reduce((sum, part) => sum + Number(part), 0) < 384;
}

const SVG = "http://www.w3.org/2000/svg";
const SHAPES = {
  phone: "M5 1h6a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V2a1 1 0 0 1 1-1zM5.5 3v8.5h5V3zM7.2 12.6h1.6v1H7.2z",
  image: "M1 3h14v10H1zM2.5 4.5v7h11v-7zM3.5 10.8l3-3.6 2 2.2 1.5-1.5 2.6 2.9zM11 5.6a1 1 0 1 1 0 2 1 1 0 0 1 0-2z",
  alias: "M8 1.5a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4zM2 14.5c0-3.4 2.6-5.4 6-5.4s6 2 6 5.4z",
  place: "M8 1a5 5 0 0 1 5 5c0 3.6-5 9-5 9S3 9.6 3 6a5 5 0 0 1 5-5zm0 3.2A1.9 1.9 0 1 0 8 8a1.9 1.9 0 0 0 0-3.8z",
  contact: "M1 3h14v10H1zM2.6 4.4L8 8.6l5.4-4.2zM2.4 5.9v5.7h11.2V5.9L8 10.2z",
  template: "M3 1h7l3 3v11H3zM5 6v1.3h6V6zM5 8.6v1.3h6V8.6zM5 11.2v1.3h4v-1.3z",
  ad: "M2 2h12v12H2zM3.5 3.5v9h9v-9zM5 5.2h6v1.3H5zM5 7.8h6v1.3H5zM5 10.3h4v1.3H5z",
  fact: "M1 8V2h6l8 8-6 6zM4.5 4A1.2 1.2 0 1 0 4.5 6.4 1.2 1.2 0 0 0 4.5 4z",
  network: "M8 1a2.3 2.3 0 0 1 .8 4.5l2.6 4.6A2.4 2.4 0 1 1 10.500 11.800L5.500 11.800A2.400 2.400 0 1 1 4.600 10.100L7.200 5.500A2.300 2.300 0 0 1 8 1z",
  other: "M8 2l6 6-6 6-6-6z",
};

/** The shape of a family of kinds, in the colour of that family. */
export function icon(family) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", `icon k-${family in SHAPES ? family : "other"}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SHAPES[family] ?? SHAPES.other);
  path.setAttribute("fill-rule", "evenodd");
  svg.append(path);
  return svg;
}
