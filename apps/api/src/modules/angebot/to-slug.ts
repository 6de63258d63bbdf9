import { ANGEBOTSWEGE, slugOf } from '@sozial/shared/slug'

const SLUG_ZEICHEN = 80

/** Name in the address of its page; never that of a page that is no offer's. */
export function toSlug(titel: string): string {
  const slug = slugOf(titel).slice(0, SLUG_ZEICHEN).replace(/-$/, '') || 'angebot'
  return ANGEBOTSWEGE.includes(slug) ? `angebot-${slug}` : slug
}
