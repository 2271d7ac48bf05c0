-- I9 All margins of a currency add up to client sales less vendor cost sold less what was absorbed or parked on the way.
SELECT x.currency, x.margins, x.conserved
FROM (SELECT k.currency,
             SUM(k.amount - k.cost) AS margins,
             SUM(CASE WHEN p.kind = 'CLIENT' THEN k.amount ELSE 0 END)
               - SUM(CASE WHEN k.level = 0 THEN k.cost ELSE 0 END)
               + COALESCE((SELECT SUM(a.cost) FROM charge a
                           WHERE a.level > 0 AND a.disposition <> 'SOLD' AND a.cost_currency = k.currency), 0) AS conserved
      FROM charge k JOIN party p ON p.id = k.buyer_id
      WHERE k.disposition = 'SOLD' AND k.cost_currency = k.currency
        AND NOT EXISTS (SELECT 1 FROM charge m WHERE m.disposition = 'SOLD' AND m.cost_currency <> m.currency)
      GROUP BY k.currency) x
WHERE x.margins <> x.conserved
