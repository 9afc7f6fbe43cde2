package suban.classifier.learning;

/** One Newton step towards the most likely parameters of a small logistic model, with a penalty on their size. */
final class Newton {
    private static final double LONGEST_STEP = 20;

    private final double[] parameters;
    private final double[] gradient;
    private final double[][] hessian;

    Newton(double[] parameters, double penalty) {
        this.parameters = parameters;
        gradient = new double[parameters.length];
        hessian = new double[parameters.length][parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            gradient[i] = -penalty * parameters[i];
            hessian[i][i] = penalty;
        }
    }

    void addLogistic(double[] features, double target, double weight) {
        double z = 0;
        for (int i = 0; i < features.length; i++) z += parameters[i] * features[i];
        double p = 1 / (1 + Math.exp(-z));
        for (int i = 0; i < features.length; i++) {
            gradient[i] += weight * (target - p) * features[i];
            for (int j = 0; j < features.length; j++) {
                hessian[i][j] += weight * p * (1 - p) * features[i] * features[j];
            }
        }
    }

    /** A choice among candidates of which one was right. */
    void addChoice(Candidates candidates, double[] probabilities, int right) {
        int n = parameters.length;
        double[] mean = new double[n];
        for (int c = 0; c < candidates.size(); c++) Vectors.add(mean, probabilities[c], candidates.signals(c), n);
        for (int i = 0; i < n; i++) gradient[i] += candidates.signals(right)[i] - mean[i];
        for (int c = 0; c < candidates.size(); c++) {
            double[] signals = candidates.signals(c);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    hessian[i][j] += probabilities[c] * (signals[i] - mean[i]) * (signals[j] - mean[j]);
                }
            }
        }
    }

    /** Moves the parameters; returns how far. */
    double step() {
        double[][] inverse = Vectors.inverse(hessian);
        double[] step = new double[parameters.length];
        for (int i = 0; i < step.length; i++) {
            for (int j = 0; j < step.length; j++) step[i] += inverse[i][j] * gradient[j];
        }
        double length = 0;
        for (double s : step) length += s * s;
        length = Math.sqrt(length);
        double scale = Math.min(1, LONGEST_STEP / Math.max(length, 1e-12));
        for (int i = 0; i < step.length; i++) parameters[i] += scale * step[i];
        return length;
    }
}
