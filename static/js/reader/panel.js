// A panel that was opened closes again with Escape, or when somebody goes on elsewhere on the page.
const known = new WeakSet();

function close(details, focusBack) {
  details.open = false;
  if (focusBack) {
    details.querySelector("summary").focus();
  }
}

export default function (summary) {
  const details = summary.closest("details");
  if (known.has(details)) {
    return;
  }
  known.add(details);
  details.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && details.open) {
      close(details, true);
    }
  });
  details.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !details.contains(relatedTarget)) {
      close(details, false);
    }
  });
  document.addEventListener("click", ({ target }) => {
    if (details.open && !details.contains(target)) {
      close(details, false);
    }
  });
}
