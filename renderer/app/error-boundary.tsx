import { Component, type ReactNode } from 'react';

type Props = { children: ReactNode; fallback: (reset: () => void) => ReactNode };

/** A page that fails leaves the others standing. */
export class ErrorBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    const reset = () => this.setState({ hasFailed: false });
    return this.state.hasFailed ? this.props.fallback(reset) : this.props.children;
  }
}
