/** Tells of a review that became overdue after the site was built. */
export function tellOverdueReviews(): void {
  const today = new Date().toISOString().slice(0, 10);
  for (const notice of document.querySelectorAll<HTMLElement>('[data-review-due]'))
    notice.hidden = today <= (notice.dataset['reviewDue'] ?? '');
}
