// Parts of the page that the server makes anew. What somebody is writing in is left as it is.
const WRITTEN = "textarea, input:not([type=hidden], [type=checkbox], [type=submit])"

export function renew(fresh, root = document) {
  for (const region of root.querySelectorAll("[data-live]")) {
    const made = fresh.querySelector(`[data-live="${region.dataset.live}"]`)
    if (!made || isWritten(region)) continue
    const here = document.activeElement
    const held = region.contains(here) ? here.closest("[data-kind]")?.dataset.kind : null
    const kept = document.adoptNode(made)
    reopen(region, kept)
    region.replaceWith(kept)
    if (here.id && !here.isConnected) document.getElementById(here.id)?.focus()
    else if (held) kept.querySelector(`[data-kind="${held}"] summary`)?.focus()
  }
  document.dispatchEvent(new CustomEvent("desk:renewed"))
}

// What stood open before stands open in what takes its place.
export function reopen(before, after) {
  for (const one of before.querySelectorAll("details[open][data-kind]")) {
    after.querySelector(`details[data-kind="${one.dataset.kind}"]`)?.setAttribute("open", "")
  }
}

function isWritten(region) {
  if (region.hasAttribute("data-always")) return false
  return [...region.querySelectorAll(WRITTEN)].some((field) => field === document.activeElement || field.value !== field.defaultValue)
}
