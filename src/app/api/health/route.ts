export const dynamic = 'force-dynamic';

/** Alive: this process answers. Whether it can do its work: /api/ready. */
export const GET = () => Response.json({ ok: true }, { headers: { 'cache-control': 'no-store' } });
