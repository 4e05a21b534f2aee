// Earlier translations beside a text at hand: looked up without leaving the page, and handed over on a click.
// Whoever holds the text listens for the event desk:insert on the document; its detail is {text, button}.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-insert]")
  if (!button) return
  const detail = { text: button.dataset.insert, button }
  document.dispatchEvent(new CustomEvent("desk:insert", { detail }))
})

// Without this script the buttons would do nothing: the style sheet shows them from here on.
document.documentElement.classList.add("can-insert")

for (const form of document.querySelectorAll("[data-memory-search]")) {
  const found = form.parentElement.querySelector("[data-memory-found]")
  let asked
  form.addEventListener("submit", async (event) => {
    event.preventDefault()
    asked?.abort()
    asked = new AbortController()
    const { signal } = asked
    const question = new URLSearchParams(new FormData(form))
    question.set("fragment", "1")
    found.setAttribute("aria-busy", "true")
    try {
      const answer = await fetch(`${form.action}?${question}`, { signal, redirect: "error" })
      if (!answer.ok) throw new Error(answer.status)
      found.innerHTML = await answer.text()
    } catch {
      if (!signal.aborted) found.textContent = form.dataset.failed
    } finally {
      if (!signal.aborted) found.removeAttribute("aria-busy")
    }
  })
}
