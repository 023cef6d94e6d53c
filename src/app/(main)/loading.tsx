import { PageLoading } from '@/features/shell/page-loading';

export default function Loading() {
  return <PageLoading />;
}
