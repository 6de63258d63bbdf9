import { hide } from './zeichen.ts'

const KEY = 'raeumungsklagen'
const verdeckt = (zahlen: readonly number[], key = KEY) =>
  [...hide(key, zahlen)].toSorted((a, b) => a - b)

describe('hide', () => {
  it('leaves open what is none, three or more, and what is not protected', () => {
    expect(verdeckt([0, 3, 5, 120])).toEqual([])
    expect(verdeckt([1, 2], 'schulabgaenger')).toEqual([])
  })

  it('hides the smallest others, too, until the rest of the total says nothing', () => {
    expect(verdeckt([1, 30, 7, 9])).toEqual([0, 2])
    expect(verdeckt([2, 2, 0, 4, 9])).toEqual([0, 1, 3])
    expect(verdeckt([1, 2, 2, 2, 9])).toEqual([0, 1, 2, 3])
    expect(verdeckt([2])).toEqual([0])
  })
})
