import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Exchange } from '../../ipc/exchange.contract';
import { useRefresh } from '../ui/refresh';
import { useToasts } from '../ui/toasts';

export const exchangeKey = (id: string) => ['exchange', id];

/** A command on an exchange: its reply is the page as it now stands. Refusals that no field shows become a toast. */
export function useExchangeCommand<Input>(
  command: (input: Input) => Promise<Exchange>,
  { isToldByForm = false }: { isToldByForm?: boolean } = {},
) {
  const client = useQueryClient();
  const refresh = useRefresh();
  const toasts = useToasts();
  return useMutation({
    mutationFn: command,
    onSuccess: (exchange) => {
      client.setQueryData(exchangeKey(exchange.id), exchange);
      void refresh('bilan', 'listing', 'matching', 'home');
    },
    onError: (error) => {
      if (!isToldByForm) toasts.failed(error);
    },
  });
}
