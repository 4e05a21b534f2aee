// Signing in in another tab renews the page's token: take the new one, so that one press is enough.
import { newestToken } from "desk/token"

const form = document.querySelector("[data-csrf-cookie]")
form?.addEventListener("submit", () => {
  const token = newestToken(form.dataset.csrfCookie)
  if (token) form.elements.csrfmiddlewaretoken.value = token
})
