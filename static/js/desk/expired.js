// Signing in in another tab renews the page's token: take the new one, so that one press is enough.
const form = document.querySelector("[data-csrf-cookie]")
form?.addEventListener("submit", () => {
  const name = `${form.dataset.csrfCookie}=`
  const cookie = document.cookie.split("; ").find((one) => one.startsWith(name))
  if (cookie) form.elements.csrfmiddlewaretoken.value = cookie.slice(name.length)
})
