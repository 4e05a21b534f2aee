// One switch for all fields of the page: a tab for each language. Without this script the languages stand
// one below the other, and the tabs are links to them.
const bar = document.querySelector("[data-tabs]")
if (bar) build(bar)

function build(bar) {
  const tabs = [...bar.querySelectorAll("[data-tab]")]
  const page = document.querySelector("[data-open]")
  const panel = (tab) => document.getElementById(tab.dataset.tab)
  document.body.classList.add("has-tabs")
  bar.setAttribute("role", "tablist")
  for (const tab of tabs) {
    tab.id = `tab-${tab.dataset.tab}`
    tab.setAttribute("role", "tab")
    tab.setAttribute("aria-controls", tab.dataset.tab)
    panel(tab).setAttribute("role", "tabpanel")
    panel(tab).setAttribute("aria-labelledby", tab.id)
    tab.addEventListener("click", (event) => {
      event.preventDefault()
      open(tab)
      history.replaceState(history.state, "", `#${tab.dataset.tab}`)
    })
    tab.addEventListener("keydown", (event) => {
      const next = neighbour(tab, event.key)
      if (!next) return
      event.preventDefault()
      next.click()
      next.focus()
    })
  }
  const named = (language) => tabs.find((tab) => tab.dataset.tab === language)
  const inAddress = () => named(decodeURIComponent(location.hash.slice(1)))
  addEventListener("hashchange", () => inAddress() && open(inAddress()))
  const asked = "insist" in page.dataset ? null : inAddress()
  open(asked || named(page.dataset.open) || tabs[0])

  function open(chosen) {
    for (const tab of tabs) {
      const isChosen = tab === chosen
      tab.setAttribute("aria-selected", String(isChosen))
      tab.tabIndex = isChosen ? 0 : -1
      panel(tab).hidden = !isChosen
    }
    const form = document.getElementById("article-form")
    if (form) form.elements.tab.value = chosen.dataset.tab
  }

  function neighbour(tab, key) {
    const last = tabs.length - 1
    const here = tabs.indexOf(tab)
    const steps = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: last }
    if (!(key in steps)) return null
    return tabs[(steps[key] + tabs.length) % tabs.length]
  }
}
