/** Marks blanks of shipped texts, "[Bitte ergänzen: …]", in a Markdown tree. */
import type { Element, ElementContent, Root, RootContent } from 'hast'

const LUECKE = /(\[Bitte (?:ergänzen|prüfen)[^\]]*\])/

function split(text: string): readonly ElementContent[] {
  return text.split(LUECKE).flatMap((teil): readonly ElementContent[] => {
    if (teil === '') return []
    const inhalt = { type: 'text', value: teil } as const
    if (!LUECKE.test(teil)) return [inhalt]
    return [{ type: 'element', tagName: 'mark', properties: {}, children: [inhalt] }]
  })
}

function mark(knoten: Element | Root): void {
  const kinder = knoten.children.flatMap((kind): readonly RootContent[] => {
    if (kind.type === 'text') return split(kind.value)
    if (kind.type === 'element') mark(kind)
    return [kind]
  })
  knoten.children = kinder as ElementContent[]
}

/** A plugin of rehype. */
export function markLuecken() {
  return (baum: Root): void => mark(baum)
}
