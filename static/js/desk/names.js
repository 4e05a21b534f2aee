// The official name under the pointer, or whose renderings have the focus, is marked where it stands in the source.
const MARK = "official-name"

if (CSS.highlights) {
  for (const kind of ["pointerover", "focusin"]) {
    document.addEventListener(kind, ({ target }) => {
      const named = target.closest?.("[data-named]")
      const source = named?.closest("[data-row]")?.querySelector("[data-source]")
      if (source) CSS.highlights.set(MARK, new Highlight(...places(source, named.dataset.named)))
      else CSS.highlights.delete(MARK)
    })
  }
}

// Every place in which the words stand within one stretch of text; marks of links and emphasis end a stretch.
function places(root, words) {
  const found = []
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const node = texts.currentNode
    for (let start = node.data.indexOf(words); start >= 0; start = node.data.indexOf(words, start + words.length)) {
      const place = new Range()
      place.setStart(node, start)
      place.setEnd(node, start + words.length)
      found.push(place)
    }
  }
  return found
}
