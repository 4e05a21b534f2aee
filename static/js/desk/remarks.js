// Sends remarks without leaving the page, and puts the remarks of that place anew. Without this script the forms
// work by themselves and come back to the page. What was typed stays in its field until it has arrived.
import { newestToken } from "desk/token"

document.addEventListener("submit", (event) => {
  const region = event.target.closest("[data-remarks]")
  if (!region) return
  event.preventDefault()
  send(event.target, event.submitter, region)
})

async function send(form, button, region) {
  if (form.dataset.sending) return
  form.dataset.sending = "yes"
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form, button)),
      headers: { "X-Desk-Region": "remarks", "X-CSRFToken": newestToken(region.dataset.csrfCookie) },
      redirect: "error",
    })
    if (answer.ok) return put(region, await answer.text())
    tell(form, answer.status === 400 ? await answer.text() : region.dataset.signedOut)
  } catch {
    tell(form, region.dataset.unreached)
  } finally {
    delete form.dataset.sending
  }
}

function put(region, html) {
  const parsed = new DOMParser().parseFromString(html, "text/html").querySelector("[data-remarks]")
  keepTyped(region, parsed)
  region.replaceWith(parsed)
  const last = [...parsed.querySelectorAll("[data-remark-open]")].pop()
  const focus = last || parsed.querySelector("summary")
  focus?.focus()
  parsed.dispatchEvent(new CustomEvent("desk:remarks", { bubbles: true }))
}

// Another form of the same place may hold something that is not sent yet.
function keepTyped(region, parsed) {
  for (const field of region.querySelectorAll("textarea")) {
    if (!field.value.trim() || field.form.dataset.sending) continue
    const same = parsed.querySelector(`#${CSS.escape(field.id)}`)
    if (!same) continue
    same.value = field.value
    same.closest("details").open = true
  }
}

function tell(form, sentence) {
  form.querySelector("[role=alert]")?.remove()
  const note = Object.assign(document.createElement("p"), { className: "desk-note desk-note--bad", textContent: sentence })
  note.setAttribute("role", "alert")
  form.prepend(note)
  form.querySelector("textarea")?.focus()
}
