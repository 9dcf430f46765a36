import { render } from 'preact';
import { Reader } from './Reader';

const container = document.getElementById('reader');
if (container) render(<Reader />, container);
