/** A speech bubble under a roof: people who talk, a place where they live. */
export function Sign({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" className={className}>
      <path
        d="M20 3.5 36 15.8v12.7a5 5 0 0 1-5 5H18.6L10.5 38v-4.5H9a5 5 0 0 1-5-5V15.8Z"
        className="fill-accent"
        strokeLinejoin="round"
      />
      <circle cx="14.5" cy="21.5" r="2.7" className="fill-on-accent" />
      <circle cx="25.5" cy="21.5" r="2.7" className="fill-on-accent" />
    </svg>
  );
}
