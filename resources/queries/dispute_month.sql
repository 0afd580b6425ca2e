-- A broker's appointments of one month.
SELECT appointments_of_month(:broker, :year, :month) AS document
