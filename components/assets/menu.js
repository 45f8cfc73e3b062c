// A press in the menu on the page that is open leads back to its beginning: to the empty search box,
// to the list of networks. The menu by itself stays where it is.
let tell = () => {};

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-testid='stTopNavLink']");
  if (link && new URL(link.href).pathname === location.pathname && location.search) tell();
});

export default function menu({ setTriggerValue }) {
  tell = () => setTriggerValue("again", true);
}
