import { ANGEBOTSWEGE } from '@sozial/shared/slug'
import { ANBIETEN } from './routes-anbieten.ts'

it('has a page below /angebote for each name that no offer may take, and no other', () => {
  const wege = ANBIETEN.flatMap(({ path = '' }) => /^angebote\/(.+)$/.exec(path)?.[1] ?? [])
  expect(wege.toSorted()).toEqual(ANGEBOTSWEGE.toSorted())
})
