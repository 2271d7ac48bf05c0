-- I14 An interval of a subscription never comes to less than nothing, and is sold once by the seller to the buyer.
SELECT subscription_id, seller_id, buyer_id, interval_start, currency, SUM(amount) AS net
FROM subscription_part GROUP BY subscription_id, seller_id, buyer_id, interval_start, currency HAVING SUM(amount) < 0
