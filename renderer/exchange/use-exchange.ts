import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Exchange } from '../../ipc/exchange.contract';
import { useToasts } from '../ui/toasts';

export const exchangeKey = (id: string) => ['exchange', id];

/** A command on an exchange: its reply is the page as it now stands. Refusals that no field shows become a toast. */
export function useExchangeCommand<Input>(
  command: (input: Input) => Promise<Exchange>,
  { isToldByForm = false }: { isToldByForm?: boolean } = {},
) {
  const client = useQueryClient();
  const toasts = useToasts();
  return useMutation({
    mutationFn: command,
    onSuccess: (exchange) => {
      client.setQueryData(exchangeKey(exchange.id), exchange);
      for (const queryKey of [['exchanges'], ['bilan'], ['listings'], ['home']])
        void client.invalidateQueries({ queryKey });
    },
    onError: (error) => {
      if (!isToldByForm) toasts.failed(error);
    },
  });
}
