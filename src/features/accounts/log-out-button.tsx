'use client';
import { LogOut } from 'lucide-react';
import { signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { leaving } from './leaving';

export function LogOutButton() {
  const t = useTranslations('accounts');
  const [isAsking, setIsAsking] = useState(false);
  const leave = async () => {
    leaving.isUnderWay = true;
    await signOut({ redirect: false });
    window.location.assign('/');
  };
  return (
    <>
      <Button tone="danger" onClick={() => setIsAsking(true)}>
        <LogOut aria-hidden="true" className="size-4" />
        {t('logOut')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t('logOutTitle')}
        text={t('logOutText')}
        confirmLabel={t('logOut')}
        cancelLabel={t('cancel')}
        onConfirm={() => void leave()}
      />
    </>
  );
}
