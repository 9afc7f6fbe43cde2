package suban.classifier.places;

import java.io.Serializable;

/** A point in degrees, WGS 84. */
public record Coordinates(double latitude, double longitude) implements Serializable {
    private static final double EARTH_RADIUS_KM = 6371;

    public Coordinates {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not a point on earth: " + latitude + ", " + longitude);
        }
    }

    /** Distance over the ground in kilometres (haversine). */
    public double kilometresTo(Coordinates other) {
        double phi = Math.toRadians(latitude);
        double otherPhi = Math.toRadians(other.latitude);
        double dPhi = Math.sin((otherPhi - phi) / 2);
        double dLambda = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double a = dPhi * dPhi + Math.cos(phi) * Math.cos(otherPhi) * dLambda * dLambda;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
