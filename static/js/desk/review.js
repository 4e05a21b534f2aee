// Single keys on the approval page, and its bar. Everything the keys do is a button or a link as well.
import { bindKeys } from "desk/keys"

const page = document.querySelector("[data-review]")
const STEPS = "[data-finding-open], [data-remark-open], [data-changed]"
const DEEDS = {
  approve: () => ask("approve"),
  "send-back": () => field(document.getElementById("send_back-comment")),
  next: () => step(STEPS, 1),
  previous: () => step(STEPS, -1),
  down: () => step("[data-row]", 1),
  up: () => step("[data-row]", -1),
  remark: remarkHere,
  changes: () => page.querySelector("[data-only-changes]")?.click(),
  keys: () => ask("keys"),
}
const KEYS = { a: "approve", s: "send-back", n: "next", p: "previous", j: "down", k: "up", r: "remark", d: "changes", "?": "keys" }
const DECISIONS = ["approve", "send-back"]
let last = null

if (page) begin()

function begin() {
  for (const part of page.querySelectorAll("[data-needs-script]")) part.hidden = false
  const keys = Object.entries(KEYS).filter(([_key, deed]) => offered(deed))
  bindKeys(Object.fromEntries(keys.map(([key, deed]) => [key, DEEDS[deed]])), { name: "review" })
  document.addEventListener("focusin", (event) => (last = event.target.closest("[data-row]") || last))
  page.addEventListener("click", clicked)
}

function offered(deed) {
  return !DECISIONS.includes(deed) || page.querySelector(`[data-do="${deed}"]`)
}

function clicked(event) {
  const deed = event.target.closest("[data-do]")
  if (deed) {
    event.preventDefault()
    DEEDS[deed.dataset.do]()
  }
  const choice = event.target.closest("[data-only-changes]")
  if (choice) {
    event.preventDefault()
    const only = page.classList.toggle("only-changes")
    choice.textContent = only ? choice.dataset.all : choice.dataset.only
    const address = new URL(location.href)
    if (only) address.searchParams.set("only", "changes")
    else address.searchParams.delete("only")
    choice.href = only ? location.pathname : `${location.pathname}?only=changes`
    history.replaceState(history.state, "", address)
  }
  event.target.closest("[data-close]")?.closest("dialog").close()
}

function ask(name) {
  page.querySelector(`[data-dialog="${name}"]`)?.showModal()
}

function field(element) {
  element?.scrollIntoView({ block: "center" })
  element?.focus({ preventScroll: true })
}

// The next of these after where the person is, in the order of the page; stays at the last one.
function step(selector, direction) {
  const shown = [...page.querySelectorAll(selector)].filter((one) => one.getClientRects().length)
  const here = document.activeElement.closest?.("[data-finding-open], [data-remark-open], [data-row]") || last
  const after = shown.filter((one) => one !== here && (!here || isBefore(here, one) === direction > 0))
  const target = direction > 0 ? after[0] : after[after.length - 1]
  if (!target) return
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1
  field(target)
}

function isBefore(one, other) {
  return Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)
}

function remarkHere() {
  const row = document.activeElement.closest?.("[data-row]") || last || page.querySelector("[data-row]")
  const form = row.querySelector("[data-remark-new]")
  if (!form) return
  form.open = true
  field(form.querySelector("textarea"))
}
