import { Link } from '@tanstack/react-router';
import classes from './brand.module.css';
import { Growth } from './growth.js';

export function Brand() {
  return (
    <Link to="/" className={classes.brand}>
      <Growth stage={4} size={36} />
      Opbloei
    </Link>
  );
}
