import { createHoverStore } from './hover.ts'

describe(createHoverStore, () => {
  it('tells of a change once, and of no change not at all', () => {
    const store = createHoverStore()
    const gehoert: (string | null)[] = []
    const loese = store.subscribe(() => gehoert.push(store.get()))
    store.set('a')
    store.set('a')
    store.set(null)
    loese()
    store.set('b')
    expect(gehoert).toEqual(['a', null])
  })
})
